interface Node { readonly name: string; readonly children: Node[] }
const nodes = new Map<string, Node>();
export function node(name: string): Node {
  let found = nodes.get(name);
  if (!found) { found = { name: name.trim(), children: [] }; nodes.set(name, found); }
  return found;
}
