import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { getCompiledField } from './compiled-fields.ts';
import type { ContainerDeclaration } from './declarations.ts';
import type { KeyedField } from './keyed-fields.ts';
import { findDeclared, getPrototypeOwner } from '../syntax/prototypes.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  isAssignment,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  unwrap,
} from '../syntax/syntax.ts';

/** The class, or the constructor function of older code, that `this.x = …` in `fn` fills. */
export function getInstanceMaker(fn: ts.FunctionLikeDeclaration): ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration {
  return ts.isClassLike(fn.parent) ? fn.parent : (getPrototypeOwner(fn) ?? fn);
}

export function getThisFunction(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  for (let current = node.parent; current; current = current.parent)
    if (isFunctionNode(current) && !ts.isArrowFunction(current)) return current;
  return undefined;
}

/** What compilers write for `super(…)`: what it gives is `this`. */
const SUPER_CALL = /(?:possibleConstructorReturn|callSuper|assertThisInitialized)(?:\d*\.default|\d*)\)?$/i;

/** The function or method of whose `this` a name is another one: `const self = this`, `var _this = _super.call(this) || this`. */
export function getThisAlias(name: ts.Identifier): ts.FunctionLikeDeclaration | undefined {
  const made = findDeclared(name, name.text) ?? findSet(name);
  const value = made && isFallback(made) ? made.right : made;
  const self = value && isSuperCall(value) ? value.arguments[0] : value;
  return self?.kind === ts.SyntaxKind.ThisKeyword ? getThisFunction(self) : undefined;
}

/** `this`, also as `self` or `_this`. */
export function isThis(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && getThisAlias(node) !== undefined);
}

/** `_possibleConstructorReturn(this, Base.call(this))`, `_callSuper(this, Derived)` */
function isSuperCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && SUPER_CALL.test(node.expression.getText());
}

/** `_this = _callSuper(this, Derived);` of `var _this;`, in a block around the name. */
function findSet(name: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node = name.parent; scope.parent; scope = scope.parent) {
    if (!ts.isBlock(scope)) continue;
    const sets = scope.statements.flatMap((one) => (ts.isExpressionStatement(one) && isAssignment(one.expression) ? [one.expression] : []));
    const found = sets.find(({ left }) => ts.isIdentifier(left) && left.text === name.text);
    if (found || isFunctionNode(scope.parent)) return found && unwrap(found.right);
  }
  return undefined;
}

/** What a parameter of the function is where nobody gives another one: `this.items = items` of `constructor(items = new Map())`. */
export function getGivenKind(node: ts.Expression): ContainerKind | undefined {
  const value = unwrap(node);
  const fn = ts.isIdentifier(value) ? getEnclosingFunction(value) : undefined;
  if (!fn || !isFunctionNode(fn) || !ts.isIdentifier(value)) return undefined;
  const declared = fn.parameters.flatMap((one): readonly (ts.ParameterDeclaration | ts.BindingElement)[] =>
    ts.isObjectBindingPattern(one.name) ? one.name.elements : [one],
  );
  const found = declared.find(({ name }) => ts.isIdentifier(name) && name.text === value.text);
  const made = found?.initializer ?? getCompiledDefault(fn, value.text);
  const kind = made && isEmptyContainer(made) ? getContainerKind(made) : undefined;
  return kind === 'string' ? undefined : kind;
}

/** What compilers make of a default: `if (items === void 0) { items = {}; }`, `var items = _ref$items === void 0 ? {} : _ref$items`. */
function getCompiledDefault({ body }: ts.FunctionLikeDeclaration, name: string): ts.Expression | undefined {
  for (const statement of body && ts.isBlock(body) ? body.statements : []) {
    if (ts.isIfStatement(statement) && isMissing(statement.expression, name)) {
      const { thenStatement: then } = statement;
      const [only] = ts.isBlock(then) ? then.statements : [then];
      const set = only && ts.isExpressionStatement(only) ? only.expression : undefined;
      if (isAssignment(set) && set.left.getText() === name) return set.right;
    }
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const made = declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name)?.initializer;
    if (made && ts.isConditionalExpression(made) && isMissing(made.condition, made.whenFalse.getText())) return made.whenTrue;
  }
  return undefined;
}

/** `items === void 0` */
export function isMissing(condition: ts.Expression, name: string): boolean {
  if (!ts.isBinaryExpression(condition) || condition.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return false;
  return condition.left.getText() === name && /^(?:void 0|undefined)$/.test(condition.right.getText());
}

/** `this[kCache] = new Map()`, `global[key] = {}` */
export function fromKeyedField(node: ts.BinaryExpression, field: KeyedField, kind: ContainerKind): ContainerDeclaration | undefined {
  const { expression: owner, argumentExpression: nameNode } = field;
  const base = { name: field.getText(), tail: nameNode.text, kind, nameNode, initializer: node.right, reachable: true };
  if (ts.isIdentifier(owner)) return { ...base, root: 'global', maker: undefined };
  const fn = getThisFunction(node);
  return fn && { ...base, root: 'singleton', maker: getInstanceMaker(fn) };
}

/** A field that a compiler wrote as a call of one of its helpers. */
export function fromCompiledField(node: ts.CallExpression): ContainerDeclaration | undefined {
  const field = getCompiledField(node);
  const fn = field && getThisFunction(node);
  const kind = field && getContainerKind(field.initializer);
  if (!field || !kind) return undefined;
  const { nameNode, initializer, owner } = field;
  const base = { tail: nameNode.text, kind, nameNode, initializer, reachable: !ts.isIdentifier(nameNode) };
  if (owner.kind !== ts.SyntaxKind.ThisKeyword)
    return { ...base, name: `${owner.getText()}.${nameNode.text}`, root: 'static', maker: getEnclosingFunction(node) };
  return fn && { ...base, name: `this.${nameNode.text}`, root: 'singleton', maker: getInstanceMaker(fn) };
}
