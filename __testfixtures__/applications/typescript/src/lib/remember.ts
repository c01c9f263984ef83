export type Memory<V> = { [key: string]: V | undefined };

/** Same idea as getOrCompute, for plain-object caches. */
export function remember<V>(memory: Memory<V>, key: string, produce: () => V): V {
  return (memory[key] ??= produce());
}

export function createMemory<V>(): Memory<V> {
  return Object.create(null) as Memory<V>;
}
