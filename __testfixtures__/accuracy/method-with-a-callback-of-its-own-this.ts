// A function with a `this` of its own, which the method of a list gives it.
const made = new Map<string, string[]>();

function isLast(this: string[], part: string): boolean {
  return this.at(-1) === part;
}

export function ends(path: string): boolean {
  let parts = made.get(path);
  if (!parts) {
    parts = path.split('/');
    made.set(path, parts);
  }
  return parts.every(isLast, parts);
}
