let lines: string[] = [];
export function log(line: string): void {
  lines.push(line);
  if (lines.length > 1000) lines = lines.slice(-800);
}
export const all = () => lines;
