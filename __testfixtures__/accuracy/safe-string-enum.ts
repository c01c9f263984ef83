enum Kind {
  A = 'a',
  B = 'b',
}
const handlers: Partial<Record<Kind, () => string>> = {};
export function handler(kind: Kind): () => string {
  return (handlers[kind] ??= () => kind.repeat(2));
}
