import { ts } from 'ts-morph';
import { isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** The property that the `x` of a `this.x` stands for, where the function was given its `this`. */
export function getMemberOfGivenThis(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name || parent.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return undefined;
  const given = getGivenThis(parent.expression);
  return given && checker.getTypeAtLocation(given).getProperty(parent.name.text);
}

/** The static member that the `x` of `this.constructor.x` stands for: to the checker, a constructor is any function. A subclass may have its own. */
export function getMemberOfConstructor(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name || !isConstructorOf(parent.expression)) return undefined;
  const { symbol } = checker.getTypeAtLocation(parent.expression.expression);
  const maker = symbol?.valueDeclaration;
  return maker && (ts.isClassLike(maker) || isFunctionNode(maker))
    ? checker.getTypeOfSymbolAtLocation(symbol, maker).getProperty(parent.name.text)
    : undefined;
}

/** `this.constructor` */
export function isConstructorOf(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'constructor';
}

/**
 * The `this` that a function is given where it is written, for a `this` in it: `__awaiter(this, void 0, void 0, function* () { … })`, which
 * compilers make of an async method, `list.forEach(function () { … }, this)`, `function () { … }.bind(this)`. The checker does not follow it.
 */
export function getGivenThis(node: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let given = getOuterThis(node); given; given = getOuterThis(given)) found = given;
  return found;
}

function getOuterThis(node: ts.Node): ts.Node | undefined {
  let fn = node.parent;
  while (fn && !(isFunctionNode(fn) && !ts.isArrowFunction(fn))) {
    if (ts.isClassLike(fn) || ts.isSourceFile(fn)) return undefined;
    fn = fn.parent;
  }
  if (!fn || !ts.isFunctionExpression(fn)) return undefined;
  const outer = wrapped(fn);
  const { parent } = outer;
  if (ts.isCallExpression(parent) && parent.expression !== outer) return getThis(parent);
  const isBound = ts.isPropertyAccessExpression(parent) && parent.expression === outer && /^(?:bind|call|apply)$/.test(parent.name.text);
  return isBound && ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? getThis(parent.parent) : undefined;
}

function getThis(call: ts.CallExpression): ts.Node | undefined {
  return call.arguments.find((argument) => argument.kind === ts.SyntaxKind.ThisKeyword);
}
