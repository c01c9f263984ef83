import { ts } from 'ts-morph';
import { ofKinds } from '../syntax/node-kinds.ts';
import { isAssignment, unwrap } from '../syntax/syntax.ts';

const {
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isIdentifier,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isStringLiteralLike,
} = ts;

/** Stands for the fields that `this[what].push(x)` may mean. */
export const COMPUTED_FIELD = 'this[]';

const METHODS = new Set(['push', 'unshift', 'set', 'add', 'splice']);

function getTail(node: ts.Expression): string | undefined {
  const expression = unwrap(node);
  if (isIdentifier(expression)) return expression.text;
  if (isPropertyAccessExpression(expression)) return expression.name.text;
  if (isElementAccessExpression(expression) && isStringLiteralLike(expression.argumentExpression))
    return expression.argumentExpression.text;
  return undefined;
}

/** `a.b[k].push(x)` grows `b` as well: a value that it keeps. `a.get(k).push(x)` grows `a`. */
function addTails(node: ts.Expression, names: Set<string>): void {
  const expression = unwrap(node);
  const tail = getTail(expression);
  if (tail) names.add(tail);
  if (isElementAccessExpression(expression)) {
    // `this[kCache].set(k, v)`
    if (isIdentifier(expression.argumentExpression)) names.add(expression.argumentExpression.text);
    if (expression.expression.kind === ts.SyntaxKind.ThisKeyword && !isStringLiteralLike(expression.argumentExpression))
      names.add(COMPUTED_FIELD);
    addTails(expression.expression, names);
  }
  // `(this.cache ||= {})[k] = v`
  if (isAssignment(expression)) addTails(expression.left, names);
  if (isCallExpression(expression)) {
    const callee = unwrap(expression.expression);
    if (isPropertyAccessExpression(callee)) addTails(callee.expression, names);
    else addTails(callee, names);
  }
}

/** Names that stand for others: `const c = this.cache`, `{ cache: c } = Foo`, `x = cond ? store : y`, arguments of calls. */
function addAliases(node: ts.Node, aliases: Set<string>): void {
  switch (node.kind) {
    case ts.SyntaxKind.VariableDeclaration:
    case ts.SyntaxKind.Parameter:
    case ts.SyntaxKind.PropertyAssignment: {
      const { initializer } = node as ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyAssignment;
      return initializer && addMentioned(initializer, aliases);
    }
    case ts.SyntaxKind.BindingElement: {
      const { propertyName, name } = node as ts.BindingElement;
      const taken = propertyName ?? name;
      if (isIdentifier(taken)) aliases.add(taken.text);
      return;
    }
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression:
      return (node as ts.CallExpression | ts.NewExpression).arguments?.forEach((argument) => addMentioned(argument, aliases));
    case ts.SyntaxKind.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      return expression && addMentioned(expression, aliases);
    }
    case ts.SyntaxKind.ArrowFunction: {
      const { body } = node as ts.ArrowFunction;
      return isBlock(body) ? undefined : addMentioned(body, aliases);
    }
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      aliases.add((node as ts.ShorthandPropertyAssignment).name.text);
      return;
    case ts.SyntaxKind.BinaryExpression: {
      const { operatorToken, right } = node as ts.BinaryExpression;
      return operatorToken.kind === ts.SyntaxKind.EqualsToken ? addMentioned(right, aliases) : undefined;
    }
  }
}

function addMentioned(node: ts.Expression, names: Set<string>): void {
  const expression = unwrap(node);
  if (isConditionalExpression(expression)) {
    addMentioned(expression.whenTrue, names);
    addMentioned(expression.whenFalse, names);
  } else if (isBinaryExpression(expression)) {
    addMentioned(expression.left, names);
    addMentioned(expression.right, names);
  } else addTails(expression, names);
}

function addGrown(node: ts.Node, names: Set<string>): void {
  if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (METHODS.has(name.text)) addTails(expression, names);
    if (/^(?:apply|call)$/.test(name.text) || name.text === 'assign' || name.text === 'defineProperty')
      node.arguments.slice(0, 1).forEach((argument) => addTails(argument, names));
  }
  if (isAssignment(node)) {
    const left = unwrap(node.left);
    if (isElementAccessExpression(left)) addTails(left.expression, names);
    else addTails(left, names);
  }
  if ((isPrefixUnaryExpression(node) || isPostfixUnaryExpression(node)) && isElementAccessExpression(node.operand))
    addTails(node.operand.expression, names);
}

const { SyntaxKind } = ts;
const mayGrow = ofKinds(
  SyntaxKind.CallExpression,
  SyntaxKind.BinaryExpression,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.PostfixUnaryExpression,
);
const mayName = ofKinds(
  SyntaxKind.VariableDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.BindingElement,
  SyntaxKind.CallExpression,
  SyntaxKind.NewExpression,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ArrowFunction,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.BinaryExpression,
);

/**
 * Adds the names that a node may make grow, or hand on to code that does. By syntax, without scopes: too many is slow, too few is a leak that
 * nobody sees.
 */
export function addGrownNames(node: ts.Node, names: Set<string>): void {
  if (mayGrow(node)) addGrown(node, names);
  if (mayName(node)) addAliases(node, names);
}
