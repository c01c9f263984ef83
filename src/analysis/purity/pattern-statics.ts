import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { isPattern } from '../syntax/type-flags.ts';

/**
 * `RegExp.$1` that can only be of the match before it, because nothing of the program runs in between: `re.test(text) ? RegExp.$1 : ''`,
 * `if (!re.test(text)) throw error; name = RegExp.$1;`. Without a match it would be that of another one.
 */
export function isOfMatchBefore(index: ProgramIndex, read: ts.Node): boolean {
  for (let node = read; node.parent && !isFunctionNode(node.parent); node = node.parent) {
    const { parent } = node;
    const asked = getAsked(parent, node);
    if (asked) return isMatch(index, asked);
    if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      const found = getMatchAbove(index, parent.statements, node);
      if (found !== undefined) return found;
    } else if (!isCalmBefore(parent, node)) return false;
  }
  return false;
}

/** What has just said yes where a node begins: the condition of its branch, or the left side of its `&&`. */
function getAsked(parent: ts.Node, node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(parent)) return parent.thenStatement === node ? parent.expression : undefined;
  if (ts.isConditionalExpression(parent)) return parent.whenTrue === node ? parent.condition : undefined;
  const isBoth = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isBoth && parent.right === node ? parent.left : undefined;
}

/** The statements before, from the last on: whether the first that does anything leaves unless there is a match; undefined where none does. */
function getMatchAbove(index: ProgramIndex, statements: readonly ts.Statement[], node: ts.Node): boolean | undefined {
  for (const statement of statements.slice(0, statements.indexOf(node as ts.Statement)).toReversed()) {
    if (ts.isFunctionDeclaration(statement) || isCalmStatement(statement)) continue;
    if (!ts.isIfStatement(statement) || statement.elseStatement || !leaves(statement.thenStatement)) return false;
    const condition = unwrap(statement.expression);
    const isDenied = ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken;
    return isDenied && isMatch(index, condition.operand);
  }
  return undefined;
}

function leaves(branch: ts.Statement): boolean {
  const last = ts.isBlock(branch) ? branch.statements.at(-1) : branch;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

/** The last that a condition does, if it says yes, is to find a pattern. */
function isMatch(index: ProgramIndex, condition: ts.Expression): boolean {
  const asked = unwrap(condition);
  if (ts.isBinaryExpression(asked) && asked.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return isMatch(index, asked.right);
  if (!ts.isCallExpression(asked) || !ts.isPropertyAccessExpression(asked.expression)) return false;
  const { name, expression } = asked.expression;
  if (!/^(?:test|exec)$/.test(name.text) || asked.questionDotToken || asked.expression.questionDotToken) return false;
  const { symbol } = index.checker.getTypeAtLocation(expression);
  return isPattern(index.checker, expression) && !index.declares(symbol);
}

/** What a node around does before it comes to the part runs nothing of the program: neither a call nor an accessor nor a conversion. */
function isCalmBefore(parent: ts.Node, part: ts.Node): boolean {
  if (ts.isExpressionStatement(parent) || ts.isParenthesizedExpression(parent) || ts.isReturnStatement(parent)) return true;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === part;
  if (ts.isVariableDeclarationList(parent))
    return parent.declarations.slice(0, parent.declarations.indexOf(part as ts.VariableDeclaration)).every(isCalmDeclaration);
  if (ts.isVariableStatement(parent)) return true;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.slice(0, parent.elements.indexOf(part as ts.Expression)).every(isCalm);
  if (ts.isCallExpression(parent) && ts.isIdentifier(parent.expression))
    return parent.arguments.slice(0, parent.arguments.indexOf(part as ts.Expression)).every(isCalm);
  if (isAssignment(parent))
    return parent.right === part && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && isCalmTarget(parent.left);
  return ts.isBinaryExpression(parent) && (parent.left === part || isCalm(parent.left));
}

function isCalmStatement(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.every(isCalmDeclaration);
  if (!ts.isExpressionStatement(statement)) return false;
  const done = unwrap(statement.expression);
  // What is put into a field may run a setter; into a name, nothing.
  if (!isAssignment(done)) return isCalm(done);
  return done.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(unwrap(done.left)) && isCalm(done.right);
}

function isCalmDeclaration({ name, initializer }: ts.VariableDeclaration): boolean {
  return ts.isIdentifier(name) && (initializer === undefined || isCalm(initializer));
}

/** Evaluated before what is put there: `name`, `this.name`, `found.name`. */
function isCalmTarget(target: ts.Expression): boolean {
  const left = unwrap(target);
  return ts.isIdentifier(left) || (ts.isPropertyAccessExpression(left) && isCalm(left.expression));
}

/** A name, a constant, or another part of the same match. */
function isCalm(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isPropertyAccessExpression(value)) return value.expression.getText() === 'RegExp';
  if (ts.isRegularExpressionLiteral(value)) return true;
  return ts.isIdentifier(value) || ts.isLiteralExpression(value) || /^(?:this|null|true|false)$/.test(value.getText());
}
