export const a = 1;
let sizes: Map<string, number> = new Map();

export function size(key: string) {
  if (!sizes.has(key)) sizes.set(key, key.length);
  return sizes.get(key)!;
}

export function reset() {
  sizes = new Map();
}
