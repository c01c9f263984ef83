const visited = new WeakSet<object>();
export function visit(node: object): boolean {
  if (visited.has(node)) return false;
  visited.add(node);
  return true;
}
