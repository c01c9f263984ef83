import { ts } from 'ts-morph';
import { getContainerKind, isAssignment, unwrap, walk } from '../syntax/syntax.ts';

/** Fields of classes as compilers write them for older engines: helpers of TypeScript, Babel, SWC and esbuild. */

/** `_defineProperty(this, 'cache', …)`, `__publicField(this, 'cache', …)`, `Object.defineProperty(this, 'cache', { value: … })`. */
const DEFINERS = /^_*(?:define_?property|publicfield)\d*$/i;
/** `_classPrivateFieldInitSpec(this, _cache, …)`, `__privateAdd(this, _cache, …)`. */
const ADDERS = /^_*(?:class_?private_?field_?init(?:_?spec)?|privateadd)\d*$/i;
/** `__classPrivateFieldGet(this, _cache, 'f')`, `_classPrivateFieldGet(_cache, this)`, `__privateGet(this, _cache)`. */
const GETTERS = /^_*(?:class_?private_?field_?get|privateget)\d*$/i;
const SETTERS = /^_*(?:class_?private_?field_?set|privateset)\d*$/i;

export interface CompiledField {
  /** The text or the variable that names the field. */
  readonly nameNode: ts.StringLiteralLike | ts.Identifier;
  readonly initializer: ts.Expression;
  /** `this`, or the class of a static field. */
  readonly owner: ts.Expression;
}

/** The last name of a callee: also of `(0, _defineProperty2.default)`, `tslib_1.__classPrivateFieldGet`, `(0, _define_property._)`. */
export function getHelper({ expression }: ts.CallExpression): string {
  let callee = unwrap(expression);
  if (ts.isBinaryExpression(callee) && callee.operatorToken.kind === ts.SyntaxKind.CommaToken) callee = unwrap(callee.right);
  if (ts.isPropertyAccessExpression(callee))
    return /^(?:default|_)$/.test(callee.name.text) ? callee.expression.getText() : callee.name.text;
  if (!ts.isIdentifier(callee)) return '';
  return getShortDefiners(callee.getSourceFile()).has(callee.text) ? '__publicField' : callee.text;
}

/** `x = (o, k, v) => d(o, typeof k != "symbol" ? k + "" : k, v)`: how esbuild's `__publicField` looks in minified code. */
const SHORT_DEFINER =
  /(?<![\w$.])([\w$]{1,3})\s*=\s*\(([\w$]+),\s*([\w$]+),\s*([\w$]+)\)\s*=>\s*\(?[\w$]+\(\2,\s*typeof \3\s*!==?\s*"symbol"\s*\?\s*\3\s*\+\s*""\s*:\s*\3,\s*\4\)/g;
const definers = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

function getShortDefiners(file: ts.SourceFile): ReadonlySet<string> {
  const known = definers.get(file) ?? new Set([...file.text.matchAll(SHORT_DEFINER)].map(([, name = '']) => name));
  definers.set(file, known);
  return known;
}

/** What a call puts into a new field, where that is a container. */
export function getCompiledField(call: ts.CallExpression): CompiledField | undefined {
  const { arguments: args, expression } = call;
  const [first, second, third] = args;
  if (args.length === 2 && ts.isPropertyAccessExpression(expression) && expression.name.text === 'set') {
    const { expression: state } = expression;
    const isState = first?.kind === ts.SyntaxKind.ThisKeyword && ts.isIdentifier(state) && isPrivateState(state);
    return isState ? toField(state, second, first) : undefined;
  }
  if (args.length < 3 || !first || !second) return undefined;
  const helper = getHelper(call);
  if (DEFINERS.test(helper) && (ts.isStringLiteralLike(second) || ts.isIdentifier(second))) return toField(second, third, first);
  return ADDERS.test(helper) && ts.isIdentifier(second) ? toField(second, third, first) : undefined;
}

function toField(
  nameNode: ts.StringLiteralLike | ts.Identifier,
  value: ts.Expression | undefined,
  owner: ts.Expression,
): CompiledField | undefined {
  if (!value || (owner.kind !== ts.SyntaxKind.ThisKeyword && !ts.isIdentifier(owner))) return undefined;
  const initializer = getDescribed(value);
  return initializer && getContainerKind(initializer) ? { nameNode, initializer, owner } : undefined;
}

/** The value itself, or that of `{ writable: true, value: new Map() }`; undefined for a descriptor without one. */
function getDescribed(value: ts.Expression): ts.Expression | undefined {
  const literal = unwrap(value);
  if (!ts.isObjectLiteralExpression(literal) || literal.properties.length === 0) return value;
  const property = literal.properties.find((one) => one.name?.getText() === 'value');
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** A variable of the file that is a `WeakMap`: what is set in it for `this` is a field of `this`. */
function isPrivateState(name: ts.Identifier): boolean {
  let found = false;
  walk(name.getSourceFile(), (node) => {
    const [target, made] = ts.isVariableDeclaration(node)
      ? [node.name, node.initializer]
      : isAssignment(node)
        ? [node.left, node.right]
        : [undefined, undefined];
    if (target && made && ts.isIdentifier(target) && target.text === name.text)
      found ||= ts.isNewExpression(unwrap(made)) && /^new WeakMap\b/.test(unwrap(made).getText());
    return !found;
  });
  return found;
}

/** The call that gives the field that a variable names: `__classPrivateFieldGet(this, _cache, 'f')`, `_cache.get(this)`. */
export function getPrivateRead(name: ts.Node): ts.CallExpression | undefined {
  const { parent } = name;
  if (!ts.isIdentifier(name)) return undefined;
  if (ts.isCallExpression(parent)) return GETTERS.test(getHelper(parent)) && parent.arguments.includes(name) ? parent : undefined;
  const call =
    ts.isPropertyAccessExpression(parent) && parent.expression === name && parent.name.text === 'get' ? parent.parent : undefined;
  const isOfThis = call && ts.isCallExpression(call) && call.expression === parent && call.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword;
  return isOfThis ? call : undefined;
}

/** The call that gives the field another value. */
export function getPrivateWrite(name: ts.Node): ts.CallExpression | undefined {
  const { parent } = name;
  return ts.isCallExpression(parent) && parent.arguments.some((one) => one === name) && SETTERS.test(getHelper(parent))
    ? parent
    : undefined;
}

/** Whether a container's name is that of a field in a call of a helper. */
export function isCompiledField({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) || (ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent));
}
