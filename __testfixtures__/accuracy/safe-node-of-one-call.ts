interface Node {
  listeners: Array<() => void>;
  children: Node[];
}

const createNode = (): Node => ({ listeners: [], children: [] });

/** Kept, and as it was made. */
export const empty = createNode();

export function build(depth: number): Node {
  const root = createNode();
  for (let i = 0; i < depth; i++) root.children.push(createNode());
  root.listeners.push(() => {});
  return root;
}
