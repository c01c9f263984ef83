let lines: string[] = [];
export function addLines(more: string[]): void {
  lines = lines.concat(more);
}
