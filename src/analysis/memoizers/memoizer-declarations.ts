import { ts } from 'ts-morph';
import type { RootKind } from '../../types.ts';
import type { ContainerDeclaration } from '../containers/declarations.ts';
import { getNameOf } from '../calls/function-names.ts';
import type { MemoLibrary } from './memo-library.ts';
import { getLibrary, LibraryNames, type GetMajor, type LibraryName } from './memoizer-imports.ts';
import {
  getEnclosingClass,
  getEnclosingFunction,
  GLOBAL_NAMES,
  isAssignment,
  isCommonJsExports,
  isExportedStatement,
  isFunctionNode,
  isStatic,
  walk,
  wrapped,
} from '../syntax/syntax.ts';

/** A place that makes a memoizer or a cache of a library. Found by syntax alone. */
export interface MemoizerDeclaration extends ContainerDeclaration {
  readonly library: MemoLibrary;
  readonly origin: LibraryName;
  readonly made: ts.CallExpression | ts.NewExpression | ts.Decorator;
  /** Arguments of the library's function, those of a curried call joined. */
  readonly args: readonly ts.Expression[];
  /** What is stored: `made`, or `Object.assign(made, …)` with the second argument in `assigned`. */
  readonly assigned: ts.Expression | undefined;
  /** Where it goes when it is not bound to a name. */
  readonly flow: 'named' | 'default-export' | 'returned' | 'passed';
}

interface Place {
  readonly name: string;
  readonly tail: string;
  readonly nameNode: ts.Node;
  readonly root: RootKind;
  readonly reachable: boolean;
  readonly flow: MemoizerDeclaration['flow'];
  readonly maker: ContainerDeclaration['maker'];
}

interface Creation {
  readonly library: MemoLibrary;
  readonly origin: LibraryName;
  readonly made: MemoizerDeclaration['made'];
  readonly args: readonly ts.Expression[];
}

/** Every memoizer of a file that its library does not bound by itself, in text order. `path` is the file's, relative to the root. */
export function findMemoizers(file: ts.SourceFile, path: string, getMajor: GetMajor): MemoizerDeclaration[] {
  const names = LibraryNames.of(file);
  if (!names) return [];
  const found: MemoizerDeclaration[] = [];
  walk(file, (node) => {
    const creation = getCreation(node, names, (name) => getLibrary(name, path, getMajor));
    if (!creation) return;
    const { outer, assigned } = getWhole(creation.made);
    const place = ts.isDecorator(creation.made) ? getDecorated(creation.made) : getPlace(outer);
    if (place) found.push({ ...creation, ...place, kind: 'memoizer', initializer: getExpression(creation.made), assigned });
  });
  return found;
}

function getExpression(made: MemoizerDeclaration['made']): ts.Expression {
  return ts.isDecorator(made) ? made.expression : made;
}

type AskLibrary = (name: LibraryName) => MemoLibrary | undefined;

function getCreation(node: ts.Node, names: LibraryNames, ask: AskLibrary): Creation | undefined {
  if (ts.isDecorator(node)) return getDecoration(node, names, ask);
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const inner = node.expression;
  const first = ts.isCallExpression(inner) ? inner : undefined;
  const origin = names.resolve(first?.expression ?? inner);
  const library = origin && ask(origin);
  if (!origin || !library || library.kind === 'decorator') return undefined;
  const own = node.arguments ?? [];
  const args = library.isCurried ? own : [...(first?.arguments ?? []), ...own];
  return isComplete(library, args.length, first?.arguments.length) ? { library, origin, made: node, args } : undefined;
}

/** The memoized function is among the arguments; one that takes it second may be called in two steps. `first`: how many the first step has. */
function isComplete({ kind, fn = 0, isCurried }: MemoLibrary, count: number, first: number | undefined): boolean {
  if (isCurried) return first !== undefined && count > 0;
  return kind === 'cache' ? first === undefined : count > fn && (first === undefined || (first === 1 && fn === 1));
}

function getDecoration(node: ts.Decorator, names: LibraryNames, ask: AskLibrary): Creation | undefined {
  const call = node.expression;
  const origin = ts.isCallExpression(call) ? names.resolve(call.expression) : undefined;
  const library = origin && ask(origin);
  return origin && library?.kind === 'decorator' && ts.isCallExpression(call)
    ? { library, origin, made: node, args: call.arguments }
    : undefined;
}

/** Through parentheses, casts, `await`, `x ?? made`, `c ? made : y` and `Object.assign(made, …)`. */
function getWhole(made: ts.Node): { outer: ts.Node; assigned: ts.Expression | undefined } {
  let assigned: ts.Expression | undefined;
  let outer = wrapped(made);
  for (;;) {
    const { parent } = outer;
    const isAssigned = ts.isCallExpression(parent) && parent.expression.getText() === 'Object.assign' && parent.arguments[0] === outer;
    if (isAssigned) assigned ??= parent.arguments[1];
    const passes =
      isAssigned ||
      ts.isAwaitExpression(parent) ||
      (ts.isConditionalExpression(parent) && parent.condition !== outer) ||
      (ts.isBinaryExpression(parent) && parent.right === outer && /^(?:\|\||\?\?|&&)$/.test(parent.operatorToken.getText()));
    if (!passes) return { outer, assigned };
    outer = wrapped(parent);
  }
}

function getDecorated(decorator: ts.Decorator): Place | undefined {
  const method = decorator.parent;
  if (!ts.isMethodDeclaration(method) || !ts.isClassLike(method.parent) || ts.isComputedPropertyName(method.name)) return undefined;
  return { ...fromMember(method, method.name, method.parent), flow: 'named' };
}

function fromMember(member: ts.Node, name: ts.PropertyName, owner: ts.ClassLikeDeclaration): Omit<Place, 'flow'> {
  const fixed = isStatic(member);
  const tail = name.getText();
  const title = owner.name?.text ?? 'class';
  return {
    name: fixed ? `${title}.${tail}` : `${title}#${tail}`.replace('##', '#'),
    tail,
    nameNode: name,
    root: fixed ? 'static' : 'singleton',
    reachable: !ts.isPrivateIdentifier(name),
    maker: fixed ? getEnclosingFunction(owner) : owner,
  };
}

function getPlace(outer: ts.Node): Place | undefined {
  const { parent } = outer;
  const maker = getEnclosingFunction(outer);
  const root: RootKind = maker ? 'closure' : 'module';
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const { name } = parent;
    const reachable = !maker && (isExportedStatement(parent.parent.parent) || isNamedInExport(outer.getSourceFile(), name.text));
    return { name: name.text, tail: name.text, nameNode: name, root, reachable, maker, flow: 'named' };
  }
  if (ts.isPropertyDeclaration(parent) && ts.isClassLike(parent.parent) && !ts.isComputedPropertyName(parent.name))
    return { ...fromMember(parent, parent.name, parent.parent), flow: 'named' };
  if (ts.isPropertyAssignment(parent)) return fromProperty(parent, root, maker);
  if (isAssignment(parent) && parent.right === outer) return fromAssignment(parent.left, maker);
  return ts.isExpressionStatement(parent) ? undefined : getUnnamed(outer, root, maker);
}

function getUnnamed(outer: ts.Node, root: RootKind, maker: Place['maker']): Place {
  const { parent } = outer;
  const nameNode = getCallee(outer);
  if (ts.isExportAssignment(parent))
    return { name: 'default', tail: 'default', nameNode, root, reachable: true, maker, flow: 'default-export' };
  const isReturned = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer);
  const owner = isReturned ? maker && getNameOf(maker)?.getText() : getHolderName(outer);
  const name = owner ?? nameNode.getText().split('.').at(-1) ?? 'memoize';
  return { name, tail: name, nameNode, root, reachable: !maker, maker, flow: isReturned ? 'returned' : 'passed' };
}

/** The callee of what makes it: where a memoizer without a name is reported. */
function getCallee(outer: ts.Node): ts.Node {
  return ts.isCallExpression(outer) || ts.isNewExpression(outer) ? outer.expression : outer;
}

/** `const find = debounce(memoize(search))`: the variable that the whole ends in. */
function getHolderName(outer: ts.Node): string | undefined {
  for (let current = outer; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    const { parent } = current;
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  }
  return undefined;
}

function fromProperty(property: ts.PropertyAssignment, root: RootKind, maker: Place['maker']): Place | undefined {
  const { name } = property;
  if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return undefined;
  const holder = getHolderName(property);
  return {
    name: holder ? `${holder}.${name.text}` : name.text,
    tail: name.text,
    nameNode: name,
    root,
    reachable: true,
    maker,
    flow: 'named',
  };
}

function fromAssignment(left: ts.Expression, maker: Place['maker']): Place | undefined {
  if (ts.isIdentifier(left)) {
    const reachable = isNamedInExport(left.getSourceFile(), left.text);
    return { name: left.text, tail: left.text, nameNode: left, root: 'module', reachable, maker, flow: 'named' };
  }
  if (!ts.isPropertyAccessExpression(left)) return undefined;
  const { name, expression } = left;
  const base = { name: left.getText(), tail: name.text, nameNode: left, reachable: !ts.isPrivateIdentifier(name), flow: 'named' as const };
  if (left.getText() === 'module.exports') return { ...base, root: 'module', maker, flow: 'default-export' };
  if (expression.kind === ts.SyntaxKind.ThisKeyword) {
    const owner = getEnclosingClass(left);
    return { ...base, root: 'singleton', maker: owner ?? maker };
  }
  const [head = ''] = left.getText().split('.');
  if (GLOBAL_NAMES.has(head)) return { ...base, root: 'global', maker: undefined };
  return { ...base, root: isCommonJsExports(left) ? 'module' : 'function-property', maker };
}

/** By syntax: the file names it in an `export { … }`, an `export default` or an assignment to `exports`. */
function isNamedInExport(file: ts.SourceFile, name: string): boolean {
  return file.statements.some((statement) => {
    const isExport = ts.isExportDeclaration(statement) || ts.isExportAssignment(statement);
    const isCommonJs = ts.isExpressionStatement(statement) && isAssignment(statement.expression) && /\bexports\b/.test(statement.getText());
    return (isExport || isCommonJs) && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(statement.getText());
  });
}
