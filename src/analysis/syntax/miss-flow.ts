import { ts } from 'ts-morph';
import { isFunctionNode, walk, wrapped } from './syntax.ts';

/** The block of a statement ends by leaving, or is one of two branches: what stands below does not follow it. */
export function leavesAfter(node: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (
      ts.isBlock(current) &&
      !isFunctionNode(current.parent) &&
      current.statements.some((one) => ts.isReturnStatement(one) || ts.isThrowStatement(one))
    )
      return true;
    if (ts.isReturnStatement(current)) return true;
    if (ts.isIfStatement(current.parent) && current.parent.elseStatement !== undefined) return true;
  }
  return false;
}

/** The answer goes into a condition and nowhere else. */
export function decidesOnly(test: ts.Node): boolean {
  for (let current = wrapped(test); current.parent; current = wrapped(current.parent)) {
    const { parent } = current;
    if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === current;
    if (ts.isConditionalExpression(parent)) return parent.condition === current;
    const isLogic = ts.isBinaryExpression(parent) && /^(?:&&|\|\||[=!]==?)$/.test(parent.operatorToken.getText());
    if (!isLogic && !ts.isPrefixUnaryExpression(parent)) return false;
  }
  return false;
}

/** Something may run in between that fills the memo until the entry is gone: a call, a loop, an `await`. `isIdle`: a statement that does not. */
export function isInterrupted(from: ts.Node, to: ts.Node, scope: ts.Node, isIdle: (statement: ts.Node) => boolean): boolean {
  let found = false;
  walk(scope, (node) => {
    if (node.pos >= from.end && node.end <= to.pos && isIdle(node)) return false;
    const isBetween = node.pos >= from.end && node.end <= to.pos;
    const runs =
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isIterationStatement(node, false) ||
      ts.isAwaitExpression(node) ||
      ts.isYieldExpression(node);
    if (isBetween && runs) found = true;
    return !found && !isFunctionNode(node);
  });
  return found || getLoop(from) !== getLoop(to);
}

/** The innermost loop, or callback of one, around a node. */
function getLoop(node: ts.Node): ts.Node | undefined {
  for (let current = node; current.parent; current = current.parent) {
    if (ts.isIterationStatement(current.parent, false)) return current.parent;
    if (isFunctionNode(current.parent)) return current.parent;
  }
  return undefined;
}
