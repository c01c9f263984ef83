function deepClone<T>(value: T): T {
  if (!value || typeof value !== 'object') return value;
  const copy: any = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) copy[key] = deepClone((value as any)[key]);
  return copy;
}

const schema = { title: 'launch', oneOf: [] as string[] };

export function getSchema(types: readonly string[]): unknown {
  const copy = { ...deepClone(schema) };
  for (const type of types) copy.oneOf.push(type);
  return copy;
}
