const sizes = new WeakMap<object, number>();
export function sizeOf(value: object): number {
  let size = sizes.get(value);
  if (size === undefined) sizes.set(value, (size = Object.keys(value).length));
  return size;
}
