import memoize from 'lodash/memoize';

interface Node {
  readonly kind: 'a' | 'b';
  readonly isOpen: boolean;
}
const render = memoize(
  (node: Node) => `<${node.kind}>`,
  (node: Node) => `${node.kind}/${node.isOpen}`,
);

export const draw = (nodes: Node[]) => nodes.map((node) => render(node));
