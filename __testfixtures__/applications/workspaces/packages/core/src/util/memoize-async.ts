/**
 * Promise-valued sibling of `memoize`. Concurrent callers share one run, later
 * callers get the settled promise. A rejected run is forgotten so that the next
 * caller may try again.
 */
export function memoizeAsync<A extends readonly unknown[], R>(
  run: (...args: A) => Promise<R>,
  keyOf: (...args: A) => string,
): (...args: A) => Promise<R> {
  const runs = new Map<string, Promise<R>>();

  return (...args) => {
    const key = keyOf(...args);
    let promise = runs.get(key);
    if (!promise) {
      promise = run(...args);
      runs.set(key, promise);
      promise.catch(() => {
        if (runs.get(key) === promise) runs.delete(key);
      });
    }
    return promise;
  };
}
