const descriptors: Record<string, PropertyDescriptor> = Object.create(null);
function getDescriptor(key: string): PropertyDescriptor {
  return descriptors[key] || (descriptors[key] = {
    configurable: true,
    get() { return (this as any).values.get(key); },
    set(value) { (this as any).values.set(key, value); },
  });
}
export function define(target: object, key: string): void { Object.defineProperty(target, key, getDescriptor(key)); }
