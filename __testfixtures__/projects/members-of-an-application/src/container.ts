const singles = new Map<unknown, unknown>();

export function make<T>(type: new () => T): T {
  if (!singles.has(type)) singles.set(type, new type());
  return singles.get(type) as T;
}
