import { ts } from 'ts-morph';
import type { NameNode, ProgramIndex } from './program-index.ts';
import { isAssignment, isFunctionNode, unwrap, walk, wrapped } from './syntax.ts';

export type FunctionOrClass = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

/** The node whose name a function or class goes by: itself, the variable or the property that it is assigned to. */
export function getNameOf(fn: FunctionOrClass): ts.Node | undefined {
  if (ts.isConstructorDeclaration(fn)) return fn.parent.name;
  const outer = wrapped(fn);
  const parent = outer.parent;
  if (ts.isVariableDeclaration(parent) && parent.initializer === outer && ts.isIdentifier(parent.name)) return parent.name;
  if (ts.isPropertyAssignment(parent) && parent.initializer === outer) return getDescribedName(parent) ?? parent.name;
  if (ts.isPropertyDeclaration(parent) && parent.initializer === outer) return parent.name;
  if (isAssignment(parent) && parent.right === outer && parent.left.getText() !== 'module.exports') return getAssignedName(parent.left);
  if (fn.name && !ts.isComputedPropertyName(fn.name)) return fn.name;
  return undefined;
}

/** `{ key: 'reset', value: function () {} }`: what compilers make of a method. */
export function getDescribedName({ parent, name }: ts.PropertyAssignment): ts.Node | undefined {
  if (name.getText() !== 'value') return undefined;
  const key = parent.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === 'key');
  return key && ts.isPropertyAssignment(key) && ts.isStringLiteralLike(key.initializer) ? key.initializer : undefined;
}

function getAssignedName(left: ts.Expression): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(left)) return left.name;
  if (ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression)) return left.argumentExpression;
  return ts.isIdentifier(left) ? left : undefined;
}

/** How a reader calls it; `a function` when it has no name. */
export function describeFunction(fn: FunctionOrClass): string {
  const name = getNameOf(fn);
  if (ts.isConstructorDeclaration(fn)) return `new ${name?.getText() ?? 'the class'}()`;
  return name ? `${name.getText()}()` : 'a function';
}

/** The expression that a name ends: `a.b.name` for the last name of it. */
export function getNamedExpression(name: NameNode | ts.Node): ts.Node {
  const parent = name.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return parent;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name) return parent;
  return name;
}

/** The function that a symbol of the program stands for; a class stands for its constructor. */
export function getFunctionOf(symbol: ts.Symbol | undefined, isOwn: (node: ts.Node) => boolean): ts.FunctionLikeDeclaration | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    if (!isOwn(declaration)) continue;
    if (isFunctionNode(declaration)) return declaration;
    if (ts.isClassLike(declaration)) return declaration.members.find(ts.isConstructorDeclaration);
    const value = getValue(declaration);
    if (value && isFunctionNode(value)) return value;
  }
  return undefined;
}

function getValue(declaration: ts.Node): ts.Expression | undefined {
  if (
    (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration)) &&
    declaration.initializer
  ) {
    return unwrap(declaration.initializer);
  }
  const assignment = ts.isBinaryExpression(declaration) ? declaration : declaration.parent;
  return assignment && ts.isBinaryExpression(assignment) && assignment.left === declaration ? unwrap(assignment.right) : undefined;
}

/** The function that a constant got from the only `return` of a function of the program: `const lower = cached((text) => …)`. */
export function getMadeFunction(index: ProgramIndex, symbol: ts.Symbol | undefined): ts.FunctionLikeDeclaration | undefined {
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const made = unwrap(declaration.initializer);
  if (!index.has(declaration) || !ts.isCallExpression(made) || index.getAssignments(symbol).length > 0) return undefined;
  const maker = getFunctionOf(index.getSymbol(made.expression), (one) => index.has(one));
  if (!maker?.body || !isFunctionNode(maker)) return undefined;
  const results: ts.Expression[] = [];
  walk(maker.body, (node) => {
    if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
    return !isFunctionNode(node);
  });
  const [result] = ts.isBlock(maker.body) ? results : [maker.body];
  const fn = result && unwrap(result);
  return results.length < 2 && fn && isFunctionNode(fn) ? fn : undefined;
}

/** A variable that is a function for good: written out, or made by a function of the program. Who else gets the function cannot change that. */
export function isFixed(index: ProgramIndex, symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !(declaration.parent.flags & ts.NodeFlags.Const)) return false;
  const made = declaration.initializer && unwrap(declaration.initializer);
  return made !== undefined && (isFunctionNode(made) || getMadeFunction(index, symbol) !== undefined);
}
