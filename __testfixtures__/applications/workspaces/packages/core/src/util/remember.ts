/**
 * `map.get(key)` or, failing that, the value `make` yields, which is stored.
 * For values that are never `undefined`.
 */
export function remember<K, V extends NonNullable<unknown> | null>(
  map: Map<K, V>,
  key: K,
  make: () => V,
): V {
  const present = map.get(key);
  if (present !== undefined) return present;

  const made = make();
  map.set(key, made);
  return made;
}
