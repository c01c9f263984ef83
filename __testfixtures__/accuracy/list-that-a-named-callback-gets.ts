// The same by the name of a function.
const made = new Map<string, string>();
const words = ['a', 'b'];

function take(_word: string, _place: number, all: string[]): void {
  all.pop();
}

export function describe(path: string): string {
  const hit = made.get(path);
  if (hit !== undefined) return hit;
  const value = path + words.join();
  made.set(path, value);
  return value;
}

export function drop(): void {
  words.forEach(take);
}
