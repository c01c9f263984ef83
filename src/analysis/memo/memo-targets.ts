import { ts } from 'ts-morph';
import { CHANGERS } from '../purity/pure-library.ts';
import { unwrap, walkFrom } from '../syntax/syntax.ts';
import { getWritten } from '../syntax/writes.ts';

export interface Target {
  /** The variable that it hangs on; undefined for anything else. */
  readonly name: ts.Identifier | undefined;
  /** What it refers to is changed, not the variable. */
  readonly isPart: boolean;
}

/** What a node changes: the left side of an assignment, what `delete` and `++` are applied to, the receiver of `push`. */
export function getTargets(node: ts.Node): Target[] {
  const written = getWritten(node);
  if (written) return getPatternTargets(written);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !CHANGERS.has(node.expression.name.text)) return [];
  const receiver = unwrap(node.expression.expression);
  // What a call or a literal gives is new, or the purity of the computation has to answer for it.
  return ts.isCallExpression(receiver) || ts.isArrayLiteralExpression(receiver) || ts.isNewExpression(receiver)
    ? []
    : [{ name: getRoot(receiver), isPart: true }];
}

function getPatternTargets(node: ts.Expression): Target[] {
  const target = unwrap(node);
  if (ts.isIdentifier(target)) return [{ name: target, isPart: false }];
  if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target)) {
    const found: Target[] = [];
    walkFrom(target, (part) => {
      if (ts.isIdentifier(part)) found.push({ name: part, isPart: false });
    });
    return found;
  }
  return [{ name: getRoot(target), isPart: true }];
}

function getRoot(node: ts.Expression): ts.Identifier | undefined {
  let current = unwrap(node);
  while (ts.isPropertyAccessExpression(current) || ts.isElementAccessExpression(current)) current = unwrap(current.expression);
  return ts.isIdentifier(current) ? current : undefined;
}
