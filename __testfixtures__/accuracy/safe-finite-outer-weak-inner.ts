const byKind = new Map<'a' | 'b', WeakMap<object, string>>();
export function text(kind: 'a' | 'b', node: object): string {
  let inner = byKind.get(kind);
  if (!inner) byKind.set(kind, (inner = new WeakMap()));
  let value = inner.get(node);
  if (value === undefined) inner.set(node, (value = kind + String(node)));
  return value;
}
