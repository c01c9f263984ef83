interface Node {
  readonly children: readonly Node[];
}

const entries = new WeakMap<Node, { readonly slots: string[] }>();

// What a `WeakMap` has for a node goes with the node.
export function transform(node: Node, walk: (visit: (name: string) => void) => void): void {
  const entry = { slots: [] as string[] };
  entries.set(node, entry);
  walk((name) => entry.slots.push(name));
}

export function getSlots(node: Node): readonly string[] {
  return entries.get(node)?.slots ?? [];
}
