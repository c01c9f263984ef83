const interned = new Map<string, symbol>();

/** Attributes are compared by symbol all over the import. */
export function attributeKey(name: string): symbol {
  const normal = name.trim().toLowerCase();
  let key = interned.get(normal);
  if (!key) {
    key = Symbol(normal);
    interned.set(normal, key);
  }
  return key;
}

export type Attributes = Map<symbol, string>;

export function sameAttribute(a: string, b: string): boolean {
  return attributeKey(a) === attributeKey(b);
}

export function readAttribute(attributes: Attributes, name: string): string | undefined {
  return attributes.get(attributeKey(name));
}
