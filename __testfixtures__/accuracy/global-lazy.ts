const scope = globalThis as unknown as { pool?: Map<string, object> };
export function keep(name: string, item: object): object | undefined {
  scope.pool ??= new Map();
  scope.pool.set(name, item);
  return scope.pool.get(`${name}2`);
}
