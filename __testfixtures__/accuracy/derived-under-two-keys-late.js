const names = new Map();
export function describe(property) {
  if (names.has(property)) return names.get(property);
  let name = property;
  const custom = name.startsWith('--');
  if (!custom) {
    name = name.toLowerCase();
    if (names.has(name)) {
      const descriptor = names.get(name);
      names.set(property, descriptor);
      return descriptor;
    }
  }
  const descriptor = Object.freeze({ name, custom });
  names.set(property, descriptor);
  return descriptor;
}
