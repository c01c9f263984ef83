import { ts } from 'ts-morph';
import { isAssignment, isFallback, isFunctionNode, isInside, isUpdate, unwrap, wrapped } from './syntax.ts';

/** The conditions that decide whether `node` runs, up to its function: of `if`, `while`, `for`, `?:`, `&&`. */
export function getConditions(node: ts.Node): { condition: ts.Expression; branch: 'then' | 'else' }[] {
  const found: { condition: ts.Expression; branch: 'then' | 'else' }[] = [];
  for (let current = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    const parent = current.parent;
    if (ts.isIfStatement(parent) && current !== parent.expression)
      found.push({ condition: parent.expression, branch: current === parent.thenStatement ? 'then' : 'else' });
    else if ((ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && current === parent.statement)
      found.push({ condition: parent.expression, branch: 'then' });
    else if (ts.isConditionalExpression(parent) && current !== parent.condition)
      found.push({ condition: parent.condition, branch: current === parent.whenTrue ? 'then' : 'else' });
    else if (
      ts.isBinaryExpression(parent) &&
      parent.right === current &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    )
      found.push({ condition: parent.left, branch: 'then' });
  }
  return found;
}

/** A condition, and whether it turned out to hold. */
export interface Fact {
  readonly condition: ts.Expression;
  readonly holds: boolean;
}

/** Conditions and how they turned out where a node runs: those around it, and of the branches before it that leave. */
export function getFacts(node: ts.Node): Fact[] {
  const found = getConditions(node).map(({ condition, branch }) => ({ condition, holds: branch === 'then' }));
  for (let current = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (!ts.isBlock(current.parent)) continue;
    const { statements } = current.parent;
    for (const one of statements.slice(0, statements.indexOf(current as ts.Statement))) {
      if (!ts.isIfStatement(one)) continue;
      if (leaves(one.thenStatement)) found.push({ condition: one.expression, holds: false });
      else if (one.elseStatement && leaves(one.elseStatement)) found.push({ condition: one.expression, holds: true });
    }
  }
  return found;
}

/** What a condition says, taken apart, where it turned out so: `!a`, both sides of an `a && b` that holds and of an `a || b` that does not. */
export function splitFact({ condition, holds }: Fact): readonly Fact[] {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return splitFact({ condition: node.operand, holds: !holds });
  const isBoth =
    ts.isBinaryExpression(node) && node.operatorToken.kind === (holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken);
  return isBoth ? [node.left, node.right].flatMap((side) => splitFact({ condition: side, holds })) : [{ condition: node, holds }];
}

/** The `if` of the same function whose condition a node is part of. */
export function getIf(node: ts.Node): ts.IfStatement | undefined {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    if (ts.isIfStatement(current.parent)) return current.parent.expression === current ? current.parent : undefined;
  }
  return undefined;
}

/** Comparisons below a condition, with both sides. */
export function getComparisons(condition: ts.Node): ts.BinaryExpression[] {
  const found: ts.BinaryExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && /^(?:[<>]=?|[=!]==?)$/.test(node.operatorToken.getText())) found.push(node);
    if (!isFunctionNode(node)) ts.forEachChild(node, visit);
  };
  visit(condition);
  return found;
}

/** Its condition is a constant that says no. */
export function isDead(node: ts.Node): boolean {
  return getConditions(node).some(({ condition, branch }) => {
    const value = unwrap(condition).getText();
    return branch === 'then' ? value === 'false' || value === '0' : value === 'true';
  });
}

/** The statement ends by leaving: what follows does not run. */
export function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last))
  );
}

/** What something is compared with, or a number that it is a part of; undefined also for zero. */
export function getCompared(node: ts.Node): ts.Expression | undefined {
  for (let current = node; current.parent; current = current.parent) {
    const parent = current.parent;
    if (ts.isBinaryExpression(parent) && /^(?:[<>]=?|[=!]==?)$/.test(parent.operatorToken.getText())) {
      const other = parent.left === current ? parent.right : parent.left;
      return unwrap(other).getText() === '0' ? undefined : other;
    }
    if (
      !ts.isPropertyAccessExpression(parent) &&
      !ts.isParenthesizedExpression(parent) &&
      !ts.isCallExpression(parent) &&
      !ts.isBinaryExpression(parent)
    )
      return undefined;
  }
  return undefined;
}

/** `at` of `for (let at = 0; at < list.length; at += 1)`, of `while (at < list.length)` that moves it on: how far a walk goes, no limit. */
export function isOfWalk(limit: ts.Expression): boolean {
  const name = unwrap(limit);
  const loop = ts.isIdentifier(name) ? ts.findAncestor(name, isConditionalLoop) : undefined;
  if (!loop) return false;
  const [condition, step] = ts.isForStatement(loop) ? [loop.condition, loop.incrementor] : [loop.expression, loop.statement];
  const isMovedOn = (node: ts.Node): boolean =>
    (isUpdate(node) && node.operand.getText() === name.getText()) ||
    (isAssignment(node) && node.left.getText() === name.getText()) ||
    ts.forEachChild(node, isMovedOn) === true;
  return condition !== undefined && isInside(name, condition) && step !== undefined && isMovedOn(step);
}

const isConditionalLoop = (node: ts.Node): node is ts.ForStatement | ts.WhileStatement | ts.DoStatement =>
  ts.isForStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node);

/** Whether a count tells no more than nothing from something: `list.length > 0`, `if (!list.length)`. */
export function asksWhetherAny(count: ts.Node): boolean {
  const outer = wrapped(count);
  const { parent } = outer;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === outer;
  if (ts.isConditionalExpression(parent)) return parent.condition === outer;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.getText();
  if (parent.left !== outer) return operator === '<' && parent.left.getText() === '0';
  const other = parent.right.getText();
  return (other === '0' && /^(?:>|[!=]==?)$/.test(operator)) || (other === '1' && /^(?:<|>=)$/.test(operator));
}

/** `a || b`, `a ?? b`, `a && b`: the right side is run only if the left one asks for it. */
export function isShortCircuit(node: ts.Node): node is ts.BinaryExpression {
  return isFallback(node) || (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken);
}
