import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFunctionNode, isInside, unwrap, wrapped } from './syntax.ts';

/** Through `x ?? y`, `c ? x : y`, `x!`. */
export function getCarried(node: ts.Node): ts.Node {
  let current = wrapped(node);
  for (;;) {
    const { parent } = current;
    const passes =
      (ts.isConditionalExpression(parent) && parent.condition !== current) ||
      (ts.isBinaryExpression(parent) &&
        /^(?:\|\||\?\?|&&)$/.test(parent.operatorToken.getText()) &&
        (parent.right === current || parent.operatorToken.getText() !== '&&'));
    if (!passes) return current;
    current = wrapped(parent);
  }
}

/** Nothing is done with it, or a copy is made. */
export function isHarmless(parent: ts.Node): boolean {
  return ts.isExpressionStatement(parent) || ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent) || isTextSpan(parent);
}

/** `${value}` of a text, not of one that a tag is given the values of. */
export function isTextSpan(parent: ts.Node): parent is ts.TemplateSpan {
  return ts.isTemplateSpan(parent) && !ts.isTaggedTemplateExpression(parent.parent.parent);
}

/**
 * What an expression gives, nobody gets: a statement, the left of a comma, what each turn of a loop gives, or a callback. `ignoring`: names of
 * functions that call back for nothing.
 */
export function isThrownAway(index: ProgramIndex, node: ts.Expression, ignoring: RegExp): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.CommaToken)
    return parent.left === outer || isThrownAway(index, parent, ignoring);
  if (ts.isForStatement(parent)) return parent.condition !== outer;
  const call = ts.isArrowFunction(parent) && parent.body === outer ? wrapped(parent).parent : undefined;
  if (!call || !ts.isCallExpression(call)) return false;
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  // One of the program may look at it.
  return ignoring.test(name.getText()) && !index.declares(index.getSymbol(name));
}

/** It is asked what it is: `value + 1`, `value < other`, `table[value]`, `value in table`. Nobody gets it. */
export function isAsked(parent: ts.Node, outer: ts.Node): boolean {
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === outer;
  if (ts.isPrefixUnaryExpression(parent))
    return parent.operator !== ts.SyntaxKind.PlusPlusToken && parent.operator !== ts.SyntaxKind.MinusMinusToken;
  return (
    ts.isBinaryExpression(parent) &&
    /^(?:[-+*/%]|\*\*|[<>]=?|[&|^]|<<|>>>?|in|instanceof)$/.test(parent.operatorToken.getText()) &&
    (parent.operatorToken.getText() !== 'in' || parent.left === outer)
  );
}

/** `value.part`, `value[i]`. */
export function isPart(parent: ts.Node, outer: ts.Node): parent is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer;
}

export const EQUALITY = /^[=!]==?$/;

export function isIdentityTest(test: ts.BinaryExpression, side: ts.Node): boolean {
  if (!EQUALITY.test(test.operatorToken.getText())) return false;
  const other = unwrap(test.left === side ? test.right : test.left);
  return !/^(?:undefined|null|void 0|true|false)$/.test(other.getText()) && !ts.isLiteralExpression(other);
}

/** `use.name`, where it is asked for a member by its name. */
export function getMember(use: ts.Node): ts.PropertyAccessExpression | undefined {
  const outer = wrapped(use);
  return ts.isPropertyAccessExpression(outer.parent) && outer.parent.expression === outer ? outer.parent : undefined;
}

/** A place that a destructuring assignment or a loop writes: `a.b` of `[a.b] = c`, `({ x: a.b } = c)`, `for (a.b of c)`. */
export function isPatternTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return isPattern(parent);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isPattern(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent)) return isPattern(parent.parent);
  // `[a.b = 1] = c`
  return isAssignment(parent) && parent.left === node && ts.isArrayLiteralExpression(parent.parent) && isPattern(parent.parent);
}

/** A literal that is assigned to. */
function isPattern(literal: ts.Node): boolean {
  const outer = wrapped(literal);
  const { parent } = outer;
  return (isAssignment(parent) && parent.left === outer) || isPatternTarget(outer);
}

/** A variable that outlives the call or the turn of the loop that sets it: code before that place runs again, with what was set there. */
export function isSeenAgain(declaration: ts.Declaration | undefined, from: ts.Node): boolean {
  if (!declaration) return true;
  const list = declaration.parent;
  const isList = ts.isVariableDeclarationList(list);
  // `var` belongs to the function, and the variable of `for (let x; …)` is copied from turn to turn.
  const isOfAll = isList && ((list.flags & ts.NodeFlags.BlockScoped) === 0 || ts.isForStatement(list.parent));
  for (let node: ts.Node = from; node.parent; node = node.parent) {
    const isHome = isInside(declaration, node);
    if (ts.isIterationStatement(node, false) && (isOfAll || !isHome)) return true;
    if (isFunctionNode(node)) return !isHome;
    if (isHome && !isOfAll) return false;
  }
  return false;
}

/** The name stands where it is declared. */
export function isDeclared(use: ts.Node): boolean {
  const { parent } = use;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === use;
}

/** The literal that a value becomes a part of: `{ value }`, `{ part: value }`, `[value]`, `{ ...value }`. */
export function getWhole(outer: ts.Node): ts.Node | undefined {
  const { parent } = outer;
  if (ts.isArrayLiteralExpression(parent)) return parent;
  const isMember =
    ((ts.isPropertyAssignment(parent) && parent.initializer === outer) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isSpreadAssignment(parent)) &&
    ts.isObjectLiteralExpression(parent.parent);
  if (isMember) return parent.parent;
  return ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent) ? parent.parent : undefined;
}

/** What a pattern takes. */
export function getParts(pattern: ts.BindingName): readonly ts.BindingElement[] {
  return ts.isIdentifier(pattern) ? [] : [...pattern.elements].filter((one) => ts.isBindingElement(one));
}

/** `{ [name]: part }` */
export function isByComputedName({ propertyName }: ts.BindingElement): boolean {
  return propertyName !== undefined && ts.isComputedPropertyName(propertyName);
}

/** Nobody gets it: it is a statement, text, or one side of an operator that asks for its content. */
export function isDropped(parent: ts.Node, outer: ts.Node): boolean {
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent) || ts.isTypeOfExpression(parent)) return true;
  if (isTextSpan(parent)) return true;
  if (ts.isForInStatement(parent)) return parent.expression === outer;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.getText();
  return operator === ','
    ? parent.left === outer
    : !/^(?:&&|\|\||\?\?)$/.test(operator) && !(operator === 'instanceof' && parent.right === outer);
}

/** `this.x` */
export function isFieldOfThis(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}
