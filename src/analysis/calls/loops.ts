import { ts } from 'ts-morph';
import { getSettings } from '../program/settings.ts';
import { getNameOf } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAsync, isFunctionNode, isInside, unwrap, walk } from '../syntax/syntax.ts';

type Loop = ts.WhileStatement | ts.DoStatement | ts.ForStatement;

/** The loop without end that a node stands in: one that only an error or a sign to stop from elsewhere leaves. */
export function getEndlessLoop(index: ProgramIndex, node: ts.Node): ts.Node | undefined {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (isUnconditional(parent) && parent.statement === current && !hasExit(index, parent)) return parent;
  }
  return undefined;
}

/** A pass over a list that comes piece by piece, which may be a stream that never ends. */
export function getAwaitingLoop(node: ts.Node): ts.Node | undefined {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isForOfStatement(parent) && parent.awaitModifier && parent.statement === current) return parent;
  }
  return undefined;
}

/** `while (…)`, `for (;;)`, `for await`, code behind an `await`: a program's main loop runs at load time and for ever. */
export function mayBeMainLoop(node: ts.Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const parent = current.parent;
    if ((ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.statement === current && !isOfText(parent.expression))
      return true;
    if (ts.isForStatement(parent) && parent.statement === current && !parent.condition) return true;
    if (ts.isForOfStatement(parent) && parent.awaitModifier) return true;
    if (isFunctionNode(parent)) return isAsync(parent);
  }
  return false;
}

/**
 * A loop that what starts a program may stay in for as long as it serves: without end, over a list that comes piece by piece, or one that waits.
 * One that works off a list is done before anything else happens.
 */
export function mayServe(index: ProgramIndex, node: ts.Node): boolean {
  if (getEndlessLoop(index, node) || getAwaitingLoop(node)) return true;
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    const isOpen = ts.isWhileStatement(parent) || ts.isDoStatement(parent) || (ts.isForStatement(parent) && !parent.condition);
    if (isOpen && (isWaiting(parent) || (!ts.isForStatement(parent) && !isOfList(parent.expression) && !isOfText(parent.expression))))
      return true;
  }
  return false;
}

/** `queue.length`, `i < list.length`, `open.size > 0` */
function isOfList(condition: ts.Expression): boolean {
  return /\.(?:length|size)\b/.test(condition.getText()) && !/\(/.test(condition.getText());
}

/** `(match = pattern.exec(text))`: from one place of a text to the next. */
function isOfText(condition: ts.Expression): boolean {
  return /\.exec\(/.test(condition.getText());
}

function isWaiting(loop: ts.Node): boolean {
  let found = false;
  walk(loop, (node) => {
    if (node !== loop && isFunctionNode(node)) return false;
    found ||= ts.isAwaitExpression(node);
    return !found;
  });
  return found;
}

function isUnconditional(node: ts.Node): node is Loop {
  if (ts.isForStatement(node)) return !node.condition || isTrue(node.condition);
  return (ts.isWhileStatement(node) || ts.isDoStatement(node)) && isTrue(node.expression);
}

function isTrue(condition: ts.Expression): boolean {
  return /^(?:true|1)$/.test(unwrap(condition).getText());
}

/** What it does itself may end it: `return`, or a `break` that leaves it. */
function hasExit(index: ProgramIndex, loop: Loop): boolean {
  let found = false;
  walk(loop.statement, (node) => {
    if (found || isFunctionNode(node) || ts.isClassLike(node)) return false;
    found = leavesLoop(node, loop) && !isOfError(node, loop) && !isToldToStop(index, node, loop);
    return !found;
  });
  return found;
}

function leavesLoop(node: ts.Node, loop: Loop): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (!ts.isBreakStatement(node) && !ts.isContinueStatement(node)) return false;
  const target = getTarget(node);
  return target !== undefined && (target === loop ? ts.isBreakStatement(node) : isInside(loop, target));
}

/** The statement that a `break` or `continue` is of. */
function getTarget(node: ts.BreakOrContinueStatement): ts.Node | undefined {
  for (let { parent } = node as ts.Node; parent && !isFunctionNode(parent); parent = parent.parent) {
    if (node.label) {
      if (ts.isLabeledStatement(parent) && parent.label.text === node.label.text) return parent.statement;
    } else if (ts.isIterationStatement(parent, false) || (ts.isBreakStatement(node) && ts.isSwitchStatement(parent))) return parent;
  }
  return undefined;
}

/** In the `catch` of the loop: as a throw leaves it. */
function isOfError(node: ts.Node, loop: Loop): boolean {
  for (let current = node; current !== loop; current = current.parent) if (ts.isCatchClause(current)) return true;
  return false;
}

/** `if (this.closed) return;`, `if (signal.aborted) break;`: a flag that others set. */
function isToldToStop(index: ProgramIndex, exit: ts.Node, loop: Loop): boolean {
  for (let current = exit; current !== loop.statement; current = current.parent) {
    const { parent } = current;
    if (
      ts.isIfStatement(parent) &&
      parent.expression !== current &&
      isFlag(index, parent.expression, parent.thenStatement === current, loop)
    )
      return true;
  }
  return false;
}

/** `isMet`: the way to the exit is that the condition holds. */
function isFlag(index: ProgramIndex, condition: ts.Expression, isMet: boolean, loop: Loop): boolean {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return isFlag(index, node.operand, !isMet, loop);
  if (ts.isBinaryExpression(node) && /^(?:&&|\|\|)$/.test(node.operatorToken.getText())) {
    const [left, right] = [isFlag(index, node.left, isMet, loop), isFlag(index, node.right, isMet, loop)];
    return (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) === isMet ? left || right : left && right;
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  const type = index.checker.getTypeAtLocation(node).getNonNullableType();
  return (type.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Any)) !== 0 && isSetElsewhere(index, node, loop);
}

/** It is declared outside of the function that loops, and nothing that the loop does, or calls by name, sets it. */
function isSetElsewhere(index: ProgramIndex, flag: ts.Identifier | ts.PropertyAccessExpression, loop: Loop): boolean {
  const name = ts.isIdentifier(flag) ? flag : flag.name;
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !index.has(declaration)) return ts.isPropertyAccessExpression(flag) && !isMadeInLoop(index, flag, loop);
  if (ts.isIdentifier(flag) && getEnclosingFunction(declaration) === getEnclosingFunction(loop)) return false;
  return getSettings(index, symbol, name.text).every((assignment) => {
    const setter = getEnclosingFunction(assignment);
    const called = setter && !ts.isClassLike(setter) ? getNameOf(setter)?.getText() : undefined;
    return !isInside(assignment, loop) && (called === undefined || !callsByName(loop, called));
  });
}

/** `const part = await next(); if (part.done) return;` */
function isMadeInLoop(index: ProgramIndex, flag: ts.PropertyAccessExpression, loop: Loop): boolean {
  let base: ts.Expression = flag;
  while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
  if (base.kind === ts.SyntaxKind.ThisKeyword) return false;
  const declaration = ts.isIdentifier(base) ? index.getSymbol(base)?.valueDeclaration : undefined;
  const isParameter = declaration !== undefined && ts.isParameter(declaration);
  return !isParameter && (!declaration || isInside(declaration, loop));
}

function callsByName(loop: Loop, name: string): boolean {
  let found = false;
  walk(loop.statement, (node) => {
    if (!ts.isCallExpression(node)) return;
    const { expression } = node;
    found ||= (ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()) === name;
  });
  return found;
}
