// The callback gets the list after each item and its place, and takes one out.
const made = new Map<string, string>();
const words = ['a', 'b'];

export function describe(path: string): string {
  const hit = made.get(path);
  if (hit !== undefined) return hit;
  const value = path + words.join();
  made.set(path, value);
  return value;
}

export function drop(word: string): void {
  words.forEach((one, place, all) => {
    if (one === word) all.splice(place, 1);
  });
}
