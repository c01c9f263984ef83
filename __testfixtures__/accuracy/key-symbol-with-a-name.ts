const $store = Symbol('store');
const descriptors = Object.create(null);

function getDescriptor(key) {
  return (
    descriptors[key] ||
    (descriptors[key] = {
      get() {
        return this[$store].read(key);
      },
      set(value) {
        this[$store].write(key, value);
      },
    })
  );
}

export function define(target: object, key: PropertyKey): void {
  const { get, set } = getDescriptor(key);
  Object.defineProperty(target, key, { configurable: true, enumerable: true, get, set });
}
