interface Cache<V> {
  has(key: string): boolean;
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

function createCache<V>(): Cache<V> {
  const values = new Map<string, V>();
  return {
    has: (key) => values.has(key),
    get: (key) => values.get(key),
    set: (key, value) => {
      values.set(key, value);
    },
  };
}

const patterns = createCache<RegExp>();

export function toPattern(glob: string): RegExp | undefined {
  if (!patterns.has(glob)) {
    patterns.set(glob, new RegExp(glob.replaceAll('*', '.*')));
  }
  return patterns.get(glob);
}
