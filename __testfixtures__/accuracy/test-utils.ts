// What other tests share is a test.
const seen: string[] = [];

export function note(name: string): void {
  seen.push(name);
}
