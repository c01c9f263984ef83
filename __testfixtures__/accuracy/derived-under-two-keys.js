const names = new Map();
export function describe(name) {
  if (names.has(name)) return names.get(name);
  const lower = name.toLowerCase();
  let found = names.get(lower);
  if (found === undefined) {
    found = Object.freeze({ name: lower, size: lower.length });
  }
  names.set(name, found);
  return found;
}
