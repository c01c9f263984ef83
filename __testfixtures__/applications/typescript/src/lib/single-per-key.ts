/**
 * Returns a factory that hands out the same instance for the same key.
 * Handy for things such as semaphores and breakers that have to be shared.
 */
export function singlePerKey<T>(create: (key: string) => T): (key: string) => T {
  const instances: Map<string, T> = new Map();
  return (key) => {
    let instance = instances.get(key);
    if (instance === undefined) {
      instance = create(key);
      instances.set(key, instance);
    }
    return instance;
  };
}
