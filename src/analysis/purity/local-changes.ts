import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMakers } from './deciding.ts';
import { isRepeatedWith } from './settled.ts';
import { isAssignment, isFallback, isInside, isUpdate, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';
import { isPart } from '../syntax/value-uses.ts';
import { isOnOtherWay, isRunOnce } from '../syntax/ways.ts';
import { isTarget } from '../syntax/writes.ts';

const MAX_ALIASES = 3;

/** Code of `fn` that is asked about, and what stands around all of it. */
interface Asked {
  readonly fn: ts.Node;
  readonly parts: readonly ts.Node[];
  readonly isHome?: (around: ts.Node) => boolean;
}

/**
 * What a local object was changed by before the code that is asked about reads it: `parts.push(tail)`, `options.at = Date.now()`, `fill(list, tail)`,
 * and what decides whether it was. Whoever is given the object, and whatever method of it is called, may change it.
 */
export function getChanges(index: ProgramIndex, name: ts.BindingName, asked: Asked, depth = 0): readonly ts.Node[] {
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  if (!symbol || !ts.isIdentifier(name) || depth > MAX_ALIASES || isAll(index.checker.getTypeAtLocation(name), PRIMITIVE)) return [];
  const { fn, parts, isHome } = asked;
  const isBefore = (use: ts.Node): boolean => parts.some((part) => use.pos < part.pos || isRepeatedWith(use, part, fn));
  return index.getNamesOf(symbol, name.text).flatMap((use) => {
    if (use === name || index.getSymbol(use) !== symbol || !isInside(use, fn)) return [];
    if (parts.some((part) => isInside(use, part)) || !isBefore(use)) return [];
    const change = getChange(index, use);
    if (!change) return [];
    if (ts.isVariableDeclaration(change)) return getChanges(index, change.name, asked, depth + 1);
    if (isRunOnce(change, fn) && isOnOtherWay(change, parts, fn)) return [];
    return [change, ...getMakers(change, fn, parts, isHome)];
  });
}

/** The expression that may change the object which a name stands for; the variable that has it from there; nothing for a mere look. */
function getChange(index: ProgramIndex, use: ts.Node): ts.Node | undefined {
  let current = wrapped(use);
  let isMember = false;
  for (; isPart(current.parent, current); isMember = true) current = wrapped(current.parent);
  // The object itself goes on: `{ acc }`, `isNew ? acc : other`.
  while (isInWhole(current.parent, current)) current = wrapped(current.parent);
  const { parent } = current;
  if (isTarget(current)) return isMember ? getTargeting(current) : undefined;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  if (isCall && parent.expression === current) return isMember ? parent : undefined;
  if (isAll(index.checker.getTypeAtLocation(current), PRIMITIVE)) return undefined;
  if (ts.isVariableDeclaration(parent)) return parent;
  // `text += part` has none of what the part is.
  const isKept = isAssignment(parent) && parent.right === current && /^(?:\?\?|\|\||&&)?=$/.test(parent.operatorToken.getText());
  return isCall || isKept ? parent : undefined;
}

function isInWhole(parent: ts.Node, value: ts.Node): boolean {
  if (ts.isConditionalExpression(parent)) return parent.condition !== value;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent) || isFallback(parent)) return !isTarget(value);
  return (ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent)) && !isTarget(value);
}

/** The whole of what sets it: an assignment, also of a pattern, `++`, `delete`, or a loop. */
function getTargeting(target: ts.Node): ts.Node {
  let current = target.parent;
  while (!isAssignment(current) && !isUpdate(current) && !ts.isDeleteExpression(current) && !ts.isIterationStatement(current, false))
    current = current.parent;
  return ts.isForOfStatement(current) || ts.isForInStatement(current) ? current.expression : current;
}
