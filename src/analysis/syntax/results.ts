import { ts } from 'ts-morph';
import { isFunctionNode, walk } from './syntax.ts';

/** A function may have thousands of statements, and each thing in it asks. */
const known = new WeakMap<ts.FunctionLikeDeclaration, readonly ts.Expression[]>();

/** The expressions that a function returns. */
export function getResults(fn: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  const found = known.get(fn) ?? findResults(fn);
  known.set(fn, found);
  return found;
}

function findResults({ body }: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body as ts.Expression];
  const found: ts.Expression[] = [];
  walk(body, (node) => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    return !isFunctionNode(node);
  });
  return found;
}
