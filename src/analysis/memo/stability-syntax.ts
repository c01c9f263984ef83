/** What the syntax around a name says of whether it stays the same. */
import { ts } from 'ts-morph';
import {
  getEnclosingClass,
  getEnclosingFunction,
  isAssignmentTo,
  isCommonJsExports,
  isFunctionNode,
  isImmediatelyInvoked,
  isStatic,
  unwrap,
  walk,
} from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** `declare let`: somebody else sets it. */
export function isAmbient({ valueDeclaration }: ts.Symbol): boolean {
  if (!valueDeclaration || !ts.isVariableDeclaration(valueDeclaration)) return false;
  const isDeclared = (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Ambient) !== 0;
  const { isDeclarationFile } = valueDeclaration.getSourceFile();
  return (isDeclared || isDeclarationFile) && !isConst(valueDeclaration);
}

/** `exports.parse = function () {}` declares, where its module runs it once. */
export function isMaking(target: ts.Node, made: ts.Node): boolean {
  return isAssignmentTo(target.parent, target) && unwrap(target.parent.right) === made && getEnclosingFunction(target) === undefined;
}

/** `Foo.prototype.method = function () {}` declares. */
export function isInPrototype(use: ts.Node): boolean {
  const access = use.parent;
  return ts.isPropertyAccessExpression(access) && access.expression.getText().endsWith('.prototype');
}

/** `this.x` in the constructor of the class that has the field. */
export function isOwnField(expression: ts.Node, fn: ts.Node, symbol: ts.Symbol): boolean {
  const owner = symbol.valueDeclaration?.parent;
  const isThis = ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isThis && (owner === fn.parent || owner?.parent === fn.parent || (owner !== undefined && ts.isPropertyAccessExpression(owner)));
}

export function isPartOf(parent: ts.Node, node: ts.Node): parent is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
}

/** The name of a declaration, of an import or export, or of what a type is that of. */
export function isNaming(use: ts.Node, parent: ts.Node): boolean {
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isTypeQueryNode(parent)) return true;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) && parent.name === use;
}

/**
 * Another one each time: `for (const lang of LANGS)`, what the body of a loop declares, `var mode` that is declared twice, a member of a class
 * that a function makes (`(tag) => class { static tag = tag }`).
 */
export function isMadeAgain({ declarations = [] }: ts.Symbol): boolean {
  const variables = declarations.map(getVariable).filter((one) => ts.isVariableDeclaration(one));
  return (variables.length > 1 && variables.some(isSet)) || declarations.some(isOfTurn) || declarations.some(isOfMadeClass);
}

/** What a pattern takes it out of. */
function getVariable(declaration: ts.Node): ts.Node {
  return ts.isBindingElement(declaration) ? ts.walkUpBindingElementsAndPatterns(declaration) : declaration;
}

function isSet(variable: ts.VariableDeclaration): boolean {
  return variable.initializer !== undefined || isOfEach(variable);
}

function isOfEach(variable: ts.VariableDeclaration): boolean {
  const loop = variable.parent.parent;
  return ts.isForOfStatement(loop) || ts.isForInStatement(loop);
}

/** In a loop of the same function; each run of a function has its own anyway. */
function isOfTurn(declaration: ts.Node): boolean {
  const owner = getVariable(declaration);
  if (ts.isVariableDeclaration(owner) && isOfEach(owner)) return true;
  for (let node = owner.parent; node && !isFunctionNode(node); node = node.parent) if (ts.isIterationStatement(node, false)) return true;
  return false;
}

function isOfMadeClass(declaration: ts.Node): boolean {
  const owner = declaration.parent;
  if (!owner || !ts.isClassExpression(owner) || !isStatic(declaration)) return false;
  const fn = getEnclosingFunction(owner);
  return fn !== undefined && !isImmediatelyInvoked(fn);
}

/** `this.limit = 3` in a function of a CommonJS module that exports `limit`: whoever calls `settings.set(3)` of it gives it the module. */
export function isThisOfExports({ expression }: ts.PropertyAccessExpression, { valueDeclaration }: ts.Symbol): boolean {
  if (expression.kind !== ts.SyntaxKind.ThisKeyword || valueDeclaration?.getSourceFile() !== expression.getSourceFile()) return false;
  const left = ts.isBinaryExpression(valueDeclaration) ? valueDeclaration.left : valueDeclaration;
  const isExported = ts.isPropertyAccessExpression(left) && isCommonJsExports(left);
  return isExported && getEnclosingClass(expression) === undefined;
}

/** It takes what it is given without naming it. */
export function takesAll(fn: ts.FunctionLikeDeclaration): boolean {
  let isFound = fn.parameters.some((one) => one.dotDotDotToken);
  walk(fn, (node) => {
    const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    isFound ||= ts.isIdentifier(node) && node.text === 'arguments' && !isName;
    return !isFound;
  });
  return isFound;
}
