import { ts } from 'ts-morph';
import { unwrap, wrapped } from './syntax.ts';

/** Where an object literal goes that has a container in it, as a reader would name the way there. */
export interface LiteralPlace {
  readonly path: readonly string[];
  /** The declaration, assignment, `return` or export that takes it. */
  readonly holder: ts.Node;
}

/** `list: []`, and `list` alone, of a literal. */
export type LiteralMember = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

export function isLiteralMember(node: ts.Node): node is LiteralMember {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
}

/** `[]` of `list: []`, `list` of `list` alone; nothing for a method or a spread. */
export function getMemberValue(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return node.initializer;
  return ts.isShorthandPropertyAssignment(node) ? node.name : undefined;
}

/** `this.a.b`, `Foo.cache`: the names of a chain without calls and keys. */
export function describeTarget(target: ts.Expression): string | undefined {
  // `(globalThis as any).cache`
  const node = unwrap(target);
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (ts.isPropertyAccessExpression(node)) {
    const left = describeTarget(node.expression);
    return left && `${left}.${node.name.text}`;
  }
  return undefined;
}

/** The outermost literal that the property stands in, with the names on the way. */
export function getOuterLiteral(property: LiteralMember): { readonly path: string[]; readonly literal: ts.Node } {
  const path = [(property.name as ts.Identifier).text];
  let literal: ts.Node = property.parent;
  while (ts.isPropertyAssignment(literal.parent) && ts.isIdentifier(literal.parent.name)) {
    path.unshift(literal.parent.name.text);
    literal = literal.parent.parent;
  }
  return { path, literal };
}

/** Undefined where nothing is known to keep the object: an argument of a call whose result goes nowhere, a part of an expression. */
export function getLiteralPlace(property: LiteralMember): LiteralPlace | undefined {
  const { path, literal } = getOuterLiteral(property);
  const taken = wrapped(literal);
  const call = taken.parent;
  // `const store = assign({ entries: {} }, options)`: the call hands the object on.
  const isHandedOn = ts.isCallExpression(call) && call.expression !== taken && literal === property.parent;
  const outer = isHandedOn ? wrapped(call) : taken;
  const holder = outer.parent;
  const name = getHolderName(holder, outer) ?? (isHandedOn ? getExtended(call, taken) : undefined);
  return name === undefined ? undefined : { path: [name, ...path], holder };
}

/** `extend(Client, { instances: [] });`: the object that is given the properties. */
function getExtended(call: ts.CallExpression, literal: ts.Node): string | undefined {
  const target = ts.isExpressionStatement(call.parent) ? getTarget(call, literal) : undefined;
  return target && describeTarget(target);
}

function getTarget({ expression: callee, arguments: [target, ...given] }: ts.CallExpression, literal: ts.Node): ts.Expression | undefined {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return /^_?(?:extends?|assign|mixin)$/.test(name.getText()) && given.some((one) => one === literal) ? target : undefined;
}

/** `return Object.assign(run, { pending })`: what has the property from then on. */
export function getExtendedTarget(property: LiteralMember): ts.Expression | undefined {
  const literal = wrapped(property.parent);
  return ts.isCallExpression(literal.parent) ? getTarget(literal.parent, literal) : undefined;
}

function getHolderName(holder: ts.Node, outer: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(holder)) return ts.isIdentifier(holder.name) ? holder.name.text : undefined;
  if (ts.isBinaryExpression(holder)) return holder.right === outer ? (describeTarget(holder.left) ?? '') : undefined;
  if (ts.isPropertyDeclaration(holder)) return ts.isComputedPropertyName(holder.name) ? undefined : getFieldName(holder);
  if (ts.isReturnStatement(holder) || (ts.isArrowFunction(holder) && holder.body === outer)) return '';
  return ts.isExportAssignment(holder) ? 'default' : undefined;
}

function getFieldName({ parent, name }: ts.PropertyDeclaration): string {
  const owner = ts.isClassLike(parent) ? (parent.name?.text ?? 'class') : 'class';
  return `${owner}#${name.getText()}`.replace('##', '#');
}
