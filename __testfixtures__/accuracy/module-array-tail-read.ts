const log: string[] = [];
export function append(line: string): void {
  log.push(line);
}
export function latest(): string[] {
  return log.slice(-20);
}
