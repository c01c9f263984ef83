import { ts } from 'ts-morph';

/** Whether a node is of one of these kinds. A look into a table: it is asked of nearly every node, and each `ts.is…` costs ten times that. */
export function ofKinds(...kinds: readonly ts.SyntaxKind[]): (node: ts.Node) => boolean {
  const table = new Uint8Array(ts.SyntaxKind.Count);
  for (const kind of kinds) table[kind] = 1;
  return ({ kind }) => table[kind] === 1;
}
