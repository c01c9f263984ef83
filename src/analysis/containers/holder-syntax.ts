import { ts } from 'ts-morph';
import { getConditions } from '../syntax/conditions.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getSettled } from '../syntax/callee.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { SPREADS } from '../syntax/growing-copy.ts';
import { getPrototypeOwner } from '../syntax/prototypes.ts';
import { getEnclosingFunction, isAssignment, isFallback, isFunctionNode, isStatic, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** What a property descriptor has of a method. */
const DESCRIBED = /^(?:value|get)$/;

/** The class or constructor function whose `this` an expression writes. */
export function getThisOwner(node: ts.Node): FunctionOrClass | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (ts.isClassLike(current)) return current;
    if (isFunctionNode(current) && !ts.isArrowFunction(current)) {
      if (ts.isClassLike(current.parent)) return current.parent;
      return getPrototypeOwner(current) ?? current;
    }
  }
  return undefined;
}

/** In a static method or block: `this` is the class. */
export function isStaticThis(node: ts.Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (ts.isClassStaticBlockDeclaration(current)) return true;
    if (isFunctionNode(current) && !ts.isArrowFunction(current)) return ts.isClassLike(current.parent) && isStatic(current);
  }
  return false;
}

/** `this.cache = {}` in a static method: it hangs on the class, and that on its module. */
export function isOfModuleClass(nameNode: ts.Node, maker: FunctionOrClass): boolean {
  return ts.isClassLike(maker) && isStaticThis(nameNode) && getEnclosingFunction(maker) === undefined;
}

/** The assignment, unless it runs only while there is nothing yet: `x ??= y`, `x = x || y`, `if (!x) x = y`. */
export function getReplacing(left: ts.Expression): ts.Node | undefined {
  const assignment = wrapped(left).parent;
  if (!isAssignment(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const text = left.getText();
  const isLazy = isFallback(unwrap(assignment.right)) && assignment.right.getText().startsWith(text);
  return isLazy || getConditions(assignment).some(({ condition }) => condition.getText().includes(text)) ? undefined : assignment;
}

/** The outermost expression that has the made value: through `await`, `x || make()`, `cond ? make() : y`. */
export function getStored(made: ts.Node): ts.Node {
  let current = wrapped(made);
  for (;;) {
    const parent = getSettled(current) ?? current.parent;
    const passes =
      ts.isAwaitExpression(parent) ||
      parent !== current.parent ||
      (ts.isConditionalExpression(parent) && parent.condition !== current) ||
      (ts.isBinaryExpression(parent) && parent.right === current && /^(?:\|\||\?\?|&&)$/.test(parent.operatorToken.getText())) ||
      (ts.isPropertyAssignment(parent) && parent.initializer === current) ||
      isCopied(parent, current) ||
      // `const store = assign({ entries: {} }, options)`
      (ts.isObjectLiteralExpression(made) && ts.isCallExpression(parent) && parent.expression !== current && isTaken(parent));
    if (!passes) return current;
    current = wrapped(ts.isPropertyAssignment(parent) || ts.isSpreadAssignment(parent) ? parent.parent : parent);
  }
}

const HANDS_BACK = /^(?:Object\.(?:assign|freeze|seal)|(?:_|lodash)\.(?:assign|extend|defaults))$/;

/** `Object.freeze(api)`, `Object.assign({ store }, options)`, and what compilers make of `{ ...api }`: what the arguments have, the result has. */
export function isHandingBack(call: ts.Node): call is ts.CallExpression {
  return ts.isCallExpression(call) && (HANDS_BACK.test(call.expression.getText()) || SPREADS.test(call.expression.getText()));
}

/** `scopes = [new Scope()]`, `plugins = [...createPlugins()]`, `{ max: 5, ...createDefaults() }`, `Object.assign({}, createDefaults())` */
function isCopied(parent: ts.Node, current: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(parent) || ts.isSpreadAssignment(parent)) return true;
  if (ts.isSpreadElement(parent)) return ts.isArrayLiteralExpression(parent.parent);
  return isCopyOfList(parent, current) || (isHandingBack(parent) && !ts.isExpressionStatement(wrapped(parent).parent));
}

/** `new Map(list)`, `Promise.all(list)`, `Object.fromEntries(list)` have what is in the list. */
function isCopyOfList(parent: ts.Node, list: ts.Node): boolean {
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  if (parent.arguments?.[0] !== list || !mayBeList(list)) return false;
  const pattern = ts.isNewExpression(parent) ? /^(?:Map|Set)$/ : /^(?:Promise\.all|Object\.fromEntries|Array\.from)$/;
  return pattern.test(parent.expression.getText());
}

function mayBeList(node: ts.Node): boolean {
  return ts.isCallExpression(node) || ts.isArrayLiteralExpression(node);
}

/** The result of a call goes somewhere. */
function isTaken(call: ts.Node): boolean {
  const { parent } = wrapped(call);
  return ts.isVariableDeclaration(parent) || ts.isReturnStatement(parent) || ts.isExportAssignment(parent) || isAssignment(parent);
}

/** The variables that a pattern makes. */
export function getBoundNames(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? getBoundNames(element.name) : []));
}

/** The names that a value gets: of `const { store } = made`, of `made.then((store) => …)`. */
export function getNamesFor(outer: ts.Node): readonly ts.Identifier[] {
  const { parent } = outer;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) return getBoundNames(parent.name);
  const isAsked = ts.isPropertyAccessExpression(parent) && parent.expression === outer && parent.name.text === 'then';
  const call = isAsked && ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? parent.parent : undefined;
  const then = call?.arguments[0] && unwrap(call.arguments[0]);
  const parameter = then && isFunctionNode(then) ? then.parameters[0] : undefined;
  return parameter ? getBoundNames(parameter.name) : [];
}

/** `descriptor.value = …` of a decorator, which is given a class, a name and a descriptor; `descriptor[part]` where that is one or the other. */
export function isDecorated(index: ProgramIndex, left: ts.Expression, declaration: ts.Declaration | undefined): boolean {
  if (!declaration || !ts.isParameter(declaration)) return false;
  const { parameters } = declaration.parent;
  if (parameters.length !== 3 || parameters[2] !== declaration) return false;
  if (ts.isPropertyAccessExpression(left)) return DESCRIBED.test(left.name.text);
  const part = ts.isElementAccessExpression(left) ? index.getSymbol(left.argumentExpression)?.valueDeclaration : undefined;
  const chosen = part && ts.isVariableDeclaration(part) && part.initializer ? unwrap(part.initializer) : undefined;
  const texts = chosen && ts.isConditionalExpression(chosen) ? [chosen.whenTrue, chosen.whenFalse] : [chosen];
  return texts.every((text) => text !== undefined && ts.isStringLiteralLike(text) && DESCRIBED.test(text.text));
}

/** `target` of a decorator of methods, which is given a class, a name and a descriptor, and takes what the descriptor has. */
export function isDecoratorTarget(declaration: ts.ParameterDeclaration): boolean {
  const { parameters } = declaration.parent;
  const [target, , descriptor] = parameters;
  if (parameters.length !== 3 || target !== declaration || !descriptor || !ts.isIdentifier(descriptor.name)) return false;
  const { text } = descriptor.name;
  let found = false;
  walk(declaration.parent, (node) => {
    found ||= ts.isPropertyAccessExpression(node) && DESCRIBED.test(node.name.text) && node.expression.getText() === text;
    return !found;
  });
  return found;
}

/** What is made with a variable in it, and so keeps it: `{ store }`, `{ store: entries }`, `new Server(store)`, `new Server({ store })`, `resolve(store)`. */
export function getKept(use: ts.Node): ts.Node | undefined {
  let current = wrapped(use);
  while (ts.isShorthandPropertyAssignment(current.parent) || isValueOf(current.parent, current)) current = wrapped(current.parent.parent);
  const { parent } = current;
  if (ts.isNewExpression(parent) && parent.expression !== current) return parent;
  const settled = getSettled(current);
  if (settled) return settled;
  // `return render({ store })` gives it to what is called, and to nothing else as far as that shows.
  return ts.isObjectLiteralExpression(current) && !ts.isCallExpression(parent) ? current : undefined;
}

function isValueOf(property: ts.Node, value: ts.Node): boolean {
  return ts.isPropertyAssignment(property) && property.initializer === value;
}
