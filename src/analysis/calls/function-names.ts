import { ts } from 'ts-morph';
import { getPrivateRead } from '../containers/compiled-fields.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { getResults } from '../syntax/results.ts';
import { isAssignment, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

const {
  isBinaryExpression,
  isCallExpression,
  isClassLike,
  isComputedPropertyName,
  isConstructorDeclaration,
  isElementAccessExpression,
  isExportAssignment,
  isIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isReturnStatement,
  isStringLiteralLike,
  isVariableDeclaration,
} = ts;

export type FunctionOrClass = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

/** The node whose name a function or class goes by: itself, the variable or the property that it is assigned to. */
export function getNameOf(fn: FunctionOrClass): ts.Node | undefined {
  if (isConstructorDeclaration(fn)) return fn.parent.name;
  const outer = wrapped(fn);
  const parent = outer.parent;
  if (isVariableDeclaration(parent) && parent.initializer === outer && isIdentifier(parent.name)) return parent.name;
  if (isPropertyAssignment(parent) && parent.initializer === outer) return getDescribedName(parent) ?? parent.name;
  if (isPropertyDeclaration(parent) && parent.initializer === outer) return parent.name;
  if (isAssignment(parent) && parent.right === outer && parent.left.getText() !== 'module.exports') return getAssignedName(parent.left);
  if (fn.name && !isComputedPropertyName(fn.name)) return fn.name;
  return undefined;
}

/** `{ key: 'reset', value: function () {} }`: what compilers make of a method. */
export function getDescribedName({ parent, name }: ts.PropertyAssignment): ts.Node | undefined {
  if (name.getText() !== 'value') return undefined;
  const key = parent.properties.find((property) => isPropertyAssignment(property) && property.name.getText() === 'key');
  return key && isPropertyAssignment(key) && isStringLiteralLike(key.initializer) ? key.initializer : undefined;
}

function getAssignedName(left: ts.Expression): ts.Node | undefined {
  if (isPropertyAccessExpression(left)) return left.name;
  if (isElementAccessExpression(left) && isStringLiteralLike(left.argumentExpression)) return left.argumentExpression;
  return isIdentifier(left) ? left : undefined;
}

/** Itself, where it goes only by a name that nothing outside of it sees: `return function stop() {}`. Whoever is given it may call it. */
export function getHandedOn(fn: FunctionOrClass): readonly ts.Node[] {
  if (!ts.isFunctionExpression(fn) || fn.name === undefined || getNameOf(fn) !== fn.name) return [];
  const outer = wrapped(fn);
  const { parent } = outer;
  const isArgument = (isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== outer;
  return isArgument || isReturnStatement(parent) || ts.isArrowFunction(parent) ? [outer] : [];
}

/** How a reader calls it; `a function` when it has no name. */
export function describeFunction(fn: FunctionOrClass): string {
  const name = getNameOf(fn);
  if (isConstructorDeclaration(fn)) return `new ${name?.getText() ?? 'the class'}()`;
  return name ? `${name.getText()}()` : 'a function';
}

/** How a reader calls what it makes; `instance` when it has no name. */
export function describeOwner(maker: FunctionOrClass): string {
  const name = isClassLike(maker) ? maker.name?.text : describeFunction(maker).replace('()', '');
  return name === undefined || name === 'a function' ? 'instance' : name;
}

/** The expression that a name ends: `a.b.name` for the last name of it; what a compiler made of `this.#name`. */
export function getNamedExpression(name: NameNode | ts.Node): ts.Node {
  const parent = name.parent;
  if (isPropertyAccessExpression(parent) && parent.name === name) return parent;
  if (isElementAccessExpression(parent) && parent.argumentExpression === name) return parent;
  return getPrivateRead(name) ?? name;
}

/** What a variable or property of that name is given where the name declares it or is assigned to. */
export function getValueGiven(name: NameNode): ts.Expression | undefined {
  const { parent } = name;
  const isDeclared = isVariableDeclaration(parent) || isPropertyAssignment(parent) || isPropertyDeclaration(parent);
  if (isDeclared && parent.name === name) return parent.initializer && unwrap(parent.initializer);
  const target = wrapped(getNamedExpression(name));
  return isAssignment(target.parent) && target.parent.left === target ? unwrap(target.parent.right) : undefined;
}

/** The function of the program that is called by a name: `run` of `run()`, of `job.run()`. */
export function getCalledFunction(index: ProgramIndex, called: ts.Expression): ts.FunctionLikeDeclaration | undefined {
  const callee = unwrap(called);
  return getFunctionOf(index.getSymbol(isPropertyAccessExpression(callee) ? callee.name : callee), (one) => index.has(one));
}

/** The parameter that a whole argument of a call is given to, where the called function is one of the program. */
export function getParameterOf(index: ProgramIndex, argument: ts.Node): ts.ParameterDeclaration | undefined {
  const call = argument.parent;
  const position = isCallExpression(call) ? call.arguments.findIndex((one) => one === argument) : -1;
  return isCallExpression(call) && position >= 0 ? getCalledFunction(index, call.expression)?.parameters[position] : undefined;
}

/** The function of the program that is passed: written there, or by its name. */
export function getPassedFunction(index: ProgramIndex, argument: ts.Expression): ts.FunctionLikeDeclaration | undefined {
  const value = unwrap(argument);
  return isFunctionNode(value) ? value : getFunctionOf(index.getSymbol(value), (one) => index.has(one));
}

/** The function that a symbol of the program stands for; a class stands for its constructor. */
export function getFunctionOf(symbol: ts.Symbol | undefined, isOwn: (node: ts.Node) => boolean): ts.FunctionLikeDeclaration | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    if (!isOwn(declaration)) continue;
    if (isFunctionNode(declaration)) return declaration;
    if (isClassLike(declaration)) return declaration.members.find(isConstructorDeclaration);
    const value = getDeclaredValue(declaration);
    if (value && isFunctionNode(value)) return value;
  }
  return undefined;
}

/** What a declaration gives its name, also one of CommonJS: `exports.x = value`. */
export function getDeclaredValue(declaration: ts.Node): ts.Expression | undefined {
  if (
    (isVariableDeclaration(declaration) || isPropertyAssignment(declaration) || isPropertyDeclaration(declaration)) &&
    declaration.initializer
  ) {
    return unwrap(declaration.initializer);
  }
  // `export default () => {}`, and the whole of `module.exports = () => {}`.
  if (isExportAssignment(declaration)) return unwrap(declaration.expression);
  if (isBinaryExpression(declaration)) return isAssignment(declaration) ? unwrap(declaration.right) : undefined;
  const assignment = declaration.parent;
  return assignment && isBinaryExpression(assignment) && assignment.left === declaration ? unwrap(assignment.right) : undefined;
}

/** The function that a constant got from the only `return` of a function of the program: `const lower = cached((text) => …)`. */
export function getMadeFunction(index: ProgramIndex, symbol: ts.Symbol | undefined): ts.FunctionLikeDeclaration | undefined {
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const made = unwrap(declaration.initializer);
  if (!index.has(declaration) || !isCallExpression(made) || index.getAssignments(symbol).length > 0) return undefined;
  const maker = getFunctionOf(index.getSymbol(made.expression), (one) => index.has(one));
  if (!maker?.body || !isFunctionNode(maker)) return undefined;
  const results = getResults(maker);
  const [result] = results;
  const fn = result && unwrap(result);
  return results.length < 2 && fn && isFunctionNode(fn) ? fn : undefined;
}

/** A variable that is a function for good: written out, or made by a function of the program. Who else gets the function cannot change that. */
export function isFixed(index: ProgramIndex, symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (!isConst(declaration)) return false;
  const made = declaration.initializer && unwrap(declaration.initializer);
  return made !== undefined && (isFunctionNode(made) || getMadeFunction(index, symbol) !== undefined);
}
