import { ts } from 'ts-morph';

/** A variable that is declared by `const`, and so is never given another value. */
export function isConst(node: ts.Node | undefined): node is ts.VariableDeclaration {
  return node !== undefined && ts.isVariableDeclaration(node) && (node.parent.flags & ts.NodeFlags.Const) !== 0;
}
