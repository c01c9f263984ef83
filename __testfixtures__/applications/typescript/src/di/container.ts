export type Constructor<T> = new (...args: any[]) => T;

const singletons = new Map<Constructor<unknown>, unknown>();

/** Resolves a provider; every provider of this application is a singleton. */
export function resolve<T>(ctor: Constructor<T>, ...deps: unknown[]): T {
  let instance = singletons.get(ctor);
  if (!instance) {
    instance = new ctor(...deps);
    singletons.set(ctor, instance);
  }
  return instance as T;
}
