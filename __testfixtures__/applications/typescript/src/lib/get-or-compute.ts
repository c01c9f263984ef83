export function getOrCompute<K, V>(cache: Map<K, V>, key: K, compute: (key: K) => V): V {
  const hit = cache.get(key);
  if (hit !== undefined) return hit;
  const value = compute(key);
  cache.set(key, value);
  return value;
}

export async function getOrLoad<K, V>(
  cache: Map<K, V>,
  key: K,
  load: (key: K) => Promise<V>,
): Promise<V> {
  const hit = cache.get(key);
  if (hit !== undefined) return hit;
  const value = await load(key);
  cache.set(key, value);
  return value;
}
