import { ts } from 'ts-morph';
import { isAssignment, isFunctionNode, unwrap, walk, wrapped } from './syntax.ts';

type Maker = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

/** The constructor function on whose prototype a function is put, as far as the text of the file shows. */
export function getPrototypeOwner(fn: ts.FunctionLikeDeclaration): Maker | undefined {
  const outer = wrapped(fn);
  const isMember = ts.isMethodDeclaration(outer) || ts.isPropertyAssignment(outer.parent);
  const literal = ts.isMethodDeclaration(outer) ? outer.parent : outer.parent.parent;
  if (!isMember) return getAssignedOwner(outer, false);
  if (!ts.isObjectLiteralExpression(literal)) return undefined;
  return getAssignedOwner(wrapped(literal), true) ?? getExtendedOwner(wrapped(literal));
}

/** `Store.prototype.add = Store.prototype.put = function () {}`, `Store.prototype = { … }`. */
function getAssignedOwner(value: ts.Node, isWhole: boolean): Maker | undefined {
  for (let current = value; isAssignment(current.parent) && current.parent.right === current; current = wrapped(current.parent)) {
    const left = unwrap(current.parent.left);
    const holder = isWhole ? left : ts.isPropertyAccessExpression(left) ? unwrap(left.expression) : undefined;
    const owner = holder && getOwner(holder);
    if (owner) return owner;
  }
  return undefined;
}

/** `Object.assign(Store.prototype, { … })`, `extend(Store.prototype, { … })`. */
function getExtendedOwner(literal: ts.Node): Maker | undefined {
  const call = literal.parent;
  if (!ts.isCallExpression(call) || call.expression === literal) return undefined;
  const [target] = call.arguments;
  return target && target !== literal ? getOwner(unwrap(target)) : undefined;
}

/** Of `Store.prototype`, also under a name: `const proto = Store.prototype`. */
function getOwner(prototype: ts.Expression): Maker | undefined {
  if (ts.isIdentifier(prototype)) {
    const made = findDeclared(prototype, prototype.text);
    return made && ts.isPropertyAccessExpression(made) && made.name.text === 'prototype' ? getOwner(made) : undefined;
  }
  if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== 'prototype') return undefined;
  const { expression: owner } = prototype;
  const made = ts.isIdentifier(owner) ? findDeclared(owner, owner.text) : findAssigned(owner);
  return made && (ts.isClassLike(made) || isFunctionNode(made)) ? made : undefined;
}

/** What `exports.Store = function () {}` gives, in the blocks around. */
function findAssigned(owner: ts.Expression): ts.Node | undefined {
  const text = owner.getText();
  for (let scope = owner.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      const set = ts.isExpressionStatement(statement) ? statement.expression : statement;
      if (isAssignment(set) && set.left.getText() === text) return unwrap(set.right);
    }
  }
  return undefined;
}

/** The function or class of that name, or what the variable is given, in the nearest block around the node. */
export function findDeclared(from: ts.Node, text: string): ts.Node | undefined {
  for (let scope = from.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isModuleBlock(scope)) continue;
    for (const statement of scope.statements) {
      if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name?.text === text) return statement;
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find(({ name }) => ts.isIdentifier(name) && name.text === text);
      if (found) return found.initializer && unwrap(found.initializer);
    }
  }
  return undefined;
}

const OWN_TEST = /^(?:Object\.prototype|\(?\{\}\)?)\.(?:hasOwnProperty|propertyIsEnumerable)$/;
const ownTests = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** `Object.prototype.hasOwnProperty`: it asks, whatever the object says about itself. */
export function isOwnTest(node: ts.Node): boolean {
  return OWN_TEST.test(node.getText());
}

/** The names that a file gives to it, and to nothing else. */
export function getOwnTests(file: ts.SourceFile): ReadonlySet<string> {
  return getNamesFor(file, ownTests, (node) =>
    ts.isVariableDeclaration(node) || ts.isParameter(node) ? node.initializer !== undefined && isOwnTest(node.initializer) : undefined,
  );
}

/** What a file declares by names that stand for nothing else there; `isIt` is undefined for what declares nothing that counts. */
function getNamesFor(
  file: ts.SourceFile,
  known: WeakMap<ts.SourceFile, ReadonlySet<string>>,
  isIt: (node: ts.Node) => boolean | undefined,
): ReadonlySet<string> {
  const before = known.get(file);
  if (before) return before;
  const [found, others] = [new Set<string>(), new Set<string>()];
  walk(file, (node) => {
    if (isAssignment(node) && ts.isIdentifier(node.left)) others.add(node.left.text);
    const is = isIt(node);
    const name = is === undefined ? undefined : (node as ts.NamedDeclaration).name;
    if (name && ts.isIdentifier(name)) (is ? found : others).add(name.text);
  });
  const names = new Set([...found].filter((name) => !others.has(name)));
  known.set(file, names);
  return names;
}

/** `push(list, value)` */
export function isFreePush({ arguments: args, expression }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression) && args.length > 1 && getFreePushes(expression.getSourceFile()).has(expression.text);
}

const pushes = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** The names of a file for `push` as a function of the list and the value: `const push = uncurryThis([].push)`, `arrayProto.push` of a library. */
function getFreePushes(file: ts.SourceFile): ReadonlySet<string> {
  return getNamesFor(file, pushes, (node) => {
    if (ts.isBindingElement(node)) return isTakenPush(node);
    if (ts.isVariableDeclaration(node)) return isListPush(node.initializer);
    return ts.isParameter(node) || ts.isFunctionDeclaration(node) ? false : undefined;
  });
}

/** What has the methods of lists, for any list. */
const LIST_METHODS = /^\[\]$|(?:^|\.)Array\.prototype$|\.prototypes\.array$|^array_?proto(?:type)?$/i;

/** `const { push } = Array.prototype` */
function isTakenPush({ propertyName, name, parent }: ts.BindingElement): boolean {
  const { initializer } = parent.parent as ts.VariableDeclaration | ts.ParameterDeclaration;
  return (propertyName ?? name).getText() === 'push' && initializer !== undefined && LIST_METHODS.test(initializer.getText());
}

/** `[].push`, `uncurryThis([].push)` */
function isListPush(given: ts.Expression | undefined): boolean {
  const value = given && unwrap(given);
  if (!value) return false;
  if (ts.isCallExpression(value)) return value.arguments.length === 1 && isListPush(value.arguments[0]);
  return ts.isPropertyAccessExpression(value) && value.name.text === 'push' && LIST_METHODS.test(value.expression.getText());
}
