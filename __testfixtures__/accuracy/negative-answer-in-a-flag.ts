const sizes = new Map<string, number>();
export function isFresh(name: string): boolean {
  let fresh = false;
  if (!sizes.has(name)) {
    sizes.set(name, name.trim().length);
    fresh = true;
  }
  return fresh;
}
