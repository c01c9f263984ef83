import { ts } from 'ts-morph';
import { isFunctionNode } from './syntax.ts';

/** The statement that holds the node. */
export function getStatement(node: ts.Node): ts.Statement | undefined {
  for (let current: ts.Node | undefined = node; current; current = current.parent) {
    if (ts.isStatement(current) && !ts.isBlock(current)) return current;
    if (isFunctionNode(current)) return undefined;
  }
  return undefined;
}
