const dashed = new Map<string, string>();

export function toDashed(text: string): string {
  let result = dashed.get(text);
  if (result === undefined) {
    result = text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    dashed.set(text, result);
  }
  return result;
}

export function write(lines: readonly string[]): string {
  return lines.map((line) => toDashed(line)).join('\n');
}
