import { ts } from 'ts-morph';
import { isAssignment, isFunctionNode, isInside, walk, wrapped } from '../syntax/syntax.ts';
import { isOnOneWay, isOnOtherWay, isRunOnce } from '../syntax/ways.ts';

/**
 * What a write of a local makes of it for code of the same function, `parts`: what is set, and what decides about that; nothing where one run
 * has either the write or the code.
 */
export function getMakers(
  write: ts.Node,
  fn: ts.Node,
  parts: readonly ts.Node[],
  isEnd: (around: ts.Node) => boolean = () => false,
): ts.Node[] {
  const isOnce = isRunOnce(write, fn);
  if (isOnce && isOnOtherWay(write, parts, fn)) return [];
  const deciding = getDeciding(write, fn, (around) => isEnd(around) || (isOnce && parts.length > 0 && isOnOneWay(write, parts, around)));
  return [...(isAssignment(write) ? [write.right] : []), ...deciding];
}

/** What decides whether, and how often, a node runs; looked for up to what `isEnd`. */
export function getDeciding(node: ts.Node, fn: ts.Node, isEnd: (around: ts.Node) => boolean = () => false): ts.Node[] {
  const found = new Set<ts.Node>();
  for (let current = node.parent; current !== fn && isInside(current, fn) && !isEnd(current); current = current.parent)
    for (const one of [...getCondition(current, node), ...getExits(current, node).flatMap((exit) => getDeciding(exit, current))])
      found.add(one);
  return [...found];
}

function getCondition(around: ts.Node, node: ts.Node): ts.Node[] {
  if (ts.isForOfStatement(around) || ts.isForInStatement(around) || ts.isSwitchStatement(around)) return [around.expression];
  if (ts.isIfStatement(around) || ts.isWhileStatement(around) || ts.isDoStatement(around)) return [around.expression];
  if (ts.isForStatement(around)) return around.condition ? [around.condition] : [];
  if (ts.isConditionalExpression(around)) return [around.condition];
  if (ts.isBinaryExpression(around) && /^(?:&&|\|\||\?\?)=?$/.test(around.operatorToken.getText()))
    return isInside(node, around.right) ? [around.left] : [];
  // Where it stops decides about the rest, and about the `catch`.
  if (ts.isTryStatement(around) && !(around.finallyBlock && isInside(node, around.finallyBlock))) return [around.tryBlock];
  const call = isFunctionNode(around) ? wrapped(around).parent : undefined;
  if (!call || !ts.isCallExpression(call)) return [];
  return [call.expression, ...call.arguments].filter((one) => !isInside(around, one));
}

/** `if (isDone) break;` */
function getExits(around: ts.Node, node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  if (!ts.isIterationStatement(around, false) && !ts.isLabeledStatement(around)) return found;
  walk(around, (part) => {
    if (ts.isBreakOrContinueStatement(part) && part !== node) found.push(part);
    return !isFunctionNode(part);
  });
  return found;
}
