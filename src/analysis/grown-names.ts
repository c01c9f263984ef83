import { ts } from 'ts-morph';
import { isAssignment, unwrap, walk } from './syntax.ts';

const METHODS = new Set(['push', 'unshift', 'set', 'add', 'splice']);

function getTail(node: ts.Expression): string | undefined {
  const expression = unwrap(node);
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression))
    return expression.argumentExpression.text;
  return undefined;
}

/** `a.b[k].push(x)` grows `b` as well: a value that it keeps. `a.get(k).push(x)` grows `a`. */
function addTails(node: ts.Expression, names: Set<string>): void {
  const expression = unwrap(node);
  const tail = getTail(expression);
  if (tail) names.add(tail);
  if (ts.isElementAccessExpression(expression)) addTails(expression.expression, names);
  if (ts.isCallExpression(expression)) {
    const callee = unwrap(expression.expression);
    if (ts.isPropertyAccessExpression(callee)) addTails(callee.expression, names);
    else addTails(callee, names);
  }
}

/** Names that stand for others: `const c = this.cache`, `{ cache: c } = Foo`, `x = cond ? store : y`, arguments of calls. */
function addAliases(node: ts.Node, aliases: Set<string>): void {
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.initializer) addMentioned(node.initializer, aliases);
  else if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name)) aliases.add(name.text);
  } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) node.arguments?.forEach((argument) => addMentioned(argument, aliases));
  else if (ts.isReturnStatement(node) && node.expression) addMentioned(node.expression, aliases);
  else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) addMentioned(node.body, aliases);
  else if (ts.isPropertyAssignment(node)) addMentioned(node.initializer, aliases);
  else if (ts.isShorthandPropertyAssignment(node)) aliases.add(node.name.text);
  else if (isAssignment(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) addMentioned(node.right, aliases);
}

function addMentioned(node: ts.Expression, names: Set<string>): void {
  const expression = unwrap(node);
  if (ts.isConditionalExpression(expression)) {
    addMentioned(expression.whenTrue, names);
    addMentioned(expression.whenFalse, names);
  } else if (ts.isBinaryExpression(expression)) {
    addMentioned(expression.left, names);
    addMentioned(expression.right, names);
  } else addTails(expression, names);
}

function addGrown(node: ts.Node, names: Set<string>): void {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (METHODS.has(name.text)) addTails(expression, names);
    if (/^(?:apply|call)$/.test(name.text) || name.text === 'assign' || name.text === 'defineProperty')
      node.arguments.slice(0, 1).forEach((argument) => addTails(argument, names));
  }
  if (isAssignment(node)) {
    const left = unwrap(node.left);
    if (ts.isElementAccessExpression(left)) addTails(left.expression, names);
    else addTails(left, names);
  }
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && ts.isElementAccessExpression(node.operand))
    addTails(node.operand.expression, names);
}

/**
 * Names that something in the file may make grow, or hand on to code that does. By syntax, without scopes: too many is slow, too few is
 * a leak that nobody sees.
 */
export function getGrownNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    addGrown(node, names);
    addAliases(node, names);
  });
  return names;
}
