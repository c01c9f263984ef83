/** Asks a map for the value of a key, and makes it where there is none. */
export function ask<K, V>(table: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = table.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  table.set(key, made);
  return made;
}
