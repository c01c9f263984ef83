export function getShared(name, first) {
  const key = Symbol.for(`made-elsewhere/${name}`);
  if (!globalThis[key]) globalThis[key] = first;
  return globalThis[key];
}

const made = new Map();

export function once(name, make) {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}

export function describe(parts) {
  return new Proxy(parts, { set: () => true });
}
