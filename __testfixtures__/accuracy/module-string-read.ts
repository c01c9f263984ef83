let output = '';
export function print(text: string): void {
  output = output + text;
}
export function flushed(): string {
  return output;
}
