import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { Access } from '../containers/containers.ts';
import { sameDeclaration } from '../containers/object-identity.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { CacheMethod } from './memo-library.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import { isClearer, LibraryNames } from './memoizer-imports.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isExportedLiteral, isExportedName } from '../program/export-names.ts';
import { getEnclosingFunction, isAssignment, isCommonJsExports, isExportedStatement, isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** What the program does to a memoizer. */
export interface MemoizerUses {
  /** `growth` for calls that may add an entry, `release` for what takes some out. */
  readonly accesses: readonly Access[];
  /** Arguments of the calls that add; none where they are not known. */
  readonly args: ReadonlyMap<Access, readonly ts.Expression[]>;
  /** Where it is handed to code that may call it. */
  readonly handed: readonly ts.Node[];
  /** Where more is done to it than to call it or to take entries out: a property is read or set, it is taken apart. */
  readonly looks: readonly ts.Node[];
  readonly exported: boolean;
}

const MAX_DEPTH = 3;
const LOOPS = /\.(?:map|forEach|filter|flatMap|some|every|find|findIndex)$/;

export function collectUses(index: ProgramIndex, calls: CallGraph, declaration: MemoizerDeclaration): MemoizerUses {
  const collector = new UseCollector(index, calls, declaration);
  collector.run();
  return collector;
}

class UseCollector implements MemoizerUses {
  readonly accesses: Access[] = [];
  readonly args = new Map<Access, readonly ts.Expression[]>();
  readonly handed: ts.Node[] = [];
  readonly looks: ts.Node[] = [];
  exported = false;
  private readonly seen = new Set<ts.Node>();
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly declaration: MemoizerDeclaration;

  constructor(index: ProgramIndex, calls: CallGraph, declaration: MemoizerDeclaration) {
    this.index = index;
    this.calls = calls;
    this.declaration = declaration;
  }

  run(): void {
    const { flow, nameNode, made } = this.declaration;
    if (flow === 'default-export') return this.followDefault();
    if (flow === 'returned') return this.followReturned(made);
    if (flow === 'passed') return this.addValue(ts.isDecorator(made) ? made.expression : made, 0);
    this.exported = this.isExportedHere();
    const tail = ts.isPropertyAccessExpression(nameNode) ? nameNode.name : nameNode;
    this.seen.add(tail);
    this.follow(tail, 0);
    // `const cache = exports.cache = new Cache()`
    const set = wrapped(nameNode).parent;
    if (isAssignment(set) && set.left === nameNode && !ts.isExpressionStatement(set.parent)) this.addValue(set, 0);
  }

  private isExportedHere(): boolean {
    const { nameNode, root } = this.declaration;
    if (ts.isPropertyAccessExpression(nameNode)) return isCommonJsExports(nameNode) || root === 'singleton';
    if (ts.isVariableDeclaration(nameNode.parent)) return isExportedStatement(nameNode.parent.parent.parent);
    const member = nameNode.parent;
    if (ts.isPropertyAssignment(member)) return this.isOfExported(member.parent);
    if (!ts.isMethodDeclaration(member) && !ts.isPropertyDeclaration(member)) return false;
    const isPrivate = ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true;
    return !isPrivate && !ts.isPrivateIdentifier(nameNode);
  }

  /** `export default { parse: memoize(parse) }`, `const api = { parse: memoize(parse) }; export { api };` */
  private isOfExported(literal: ts.Node): boolean {
    const { parent } = wrapped(literal);
    const name = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
    if (!name) return isExportedLiteral(literal);
    const symbol = this.index.getSymbol(name);
    return this.index
      .getNamesInFile(name.text, name.getSourceFile())
      .some((use) => isExportedName(use) && this.index.getSymbol(use) === symbol);
  }

  private followDefault(): void {
    this.exported = true;
    const source = this.index.checker.getSymbolAtLocation(this.declaration.nameNode.getSourceFile());
    for (const name of ['default', 'export=']) {
      const symbol = source?.exports?.get(name as ts.__String);
      if (symbol) this.followSymbol(symbol, [...this.index.getLocalNames(symbol)], 0);
    }
    // `module.exports = new Cache()`: every file that asks for it has another symbol.
    for (const use of this.index.getNamesGivenTo(wrapped(this.declaration.nameNode).parent)) {
      if (!this.seen.has(use)) this.addUse(use, 0);
      this.seen.add(use);
    }
  }

  /** What a factory gives back: the names that its callers keep it under. */
  private followReturned(made: ts.Node): void {
    const fn = getEnclosingFunction(made);
    if (!fn || !isFunctionNode(fn)) return;
    const { sure, values, exported } = this.calls.getCallers(fn);
    this.exported ||= exported;
    this.handed.push(...values);
    for (const call of sure) this.addValue(call, 1);
  }

  private follow(name: ts.Node, depth: number): void {
    const symbol = this.index.getSymbol(name);
    if (!symbol || depth > MAX_DEPTH || !('text' in name) || typeof name.text !== 'string') return;
    this.followSymbol(symbol, [...this.index.getNames(name.text), ...this.index.getLocalNames(symbol)], depth);
  }

  private followSymbol(symbol: ts.Symbol, names: readonly ts.Node[], depth: number): void {
    for (const use of names) {
      if (this.seen.has(use)) continue;
      const found = this.getDestructured(use) ?? this.index.getSymbol(use);
      if (!found || !sameDeclaration(found, symbol)) continue;
      this.seen.add(use);
      this.addUse(use, depth);
    }
  }

  private getDestructured(name: ts.Node): ts.Symbol | undefined {
    const element = name.parent;
    if (!ts.isBindingElement(element) || (element.propertyName ?? element.name) !== name || !ts.isObjectBindingPattern(element.parent))
      return undefined;
    return 'text' in name ? this.index.checker.getTypeAtLocation(element.parent).getProperty(String(name.text)) : undefined;
  }

  private addUse(use: ts.Node, depth: number): void {
    const { parent } = use;
    if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isTypeQueryNode(parent) || ts.isTypeReferenceNode(parent)) return;
    if (ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)) this.exported = true;
    else if (ts.isBindingElement(parent)) this.follow(parent.name, depth + 1);
    else if (!ts.isVariableDeclaration(parent) || parent.name !== use) this.addValue(getNamedExpression(use), depth);
  }

  /** What is done to an expression that has the memoizer for its value. */
  private addValue(node: ts.Node, depth: number): void {
    let outer = wrapped(node);
    if (ts.isBinaryExpression(outer.parent) && outer.parent.operatorToken.kind === ts.SyntaxKind.CommaToken) outer = wrapped(outer.parent);
    const { parent } = outer;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return this.addMember(outer, parent);
    if (ts.isCallExpression(parent) && parent.expression === outer) {
      if (this.declaration.library.kind !== 'cache') this.addGrowth(outer, parent, parent.arguments);
      return undefined;
    }
    const isBound = (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.initializer === outer;
    if (isBound && ts.isObjectBindingPattern(parent.name)) this.looks.push(parent);
    if (isBound) return this.follow(parent.name, depth + 1);
    if (isAssignment(parent)) return this.addAssigned(parent, outer, depth);
    if (ts.isCallExpression(parent) && this.isCleared(parent)) {
      this.add('release', outer, parent, 'clear');
      return undefined;
    }
    return this.addHanded(outer, depth);
  }

  private addHanded(outer: ts.Node, depth: number): void {
    const { parent } = outer;
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) this.follow(parent.name, depth + 1);
    if (isLoop(parent, outer)) this.addGrowth(outer, parent, undefined);
    else if (!ts.isExpressionStatement(parent) && !ts.isIfStatement(parent) && !ts.isPrefixUnaryExpression(parent)) this.handed.push(outer);
  }

  private addAssigned(assignment: ts.BinaryExpression, outer: ts.Node, depth: number): void {
    const { left } = assignment;
    if (left === outer) {
      if (!isInside(this.declaration.made, assignment)) this.add('release', outer, assignment, 'reset', undefined, assignment.right);
    } else if (ts.isPropertyAccessExpression(left) && isCommonJsExports(left)) this.exported = true;
    else this.follow(ts.isPropertyAccessExpression(left) ? left.name : left, depth + 1);
  }

  /** `cache.set(k, v)`, `fn.cache.clear()`, `fn.call(this, x)`. */
  private addMember(site: ts.Node, first: ts.PropertyAccessExpression): void {
    const path = [first.name.text];
    let outer: ts.Node = wrapped(first);
    while (ts.isPropertyAccessExpression(outer.parent) && outer.parent.expression === outer) {
      path.push(outer.parent.name.text);
      outer = wrapped(outer.parent);
    }
    const call = outer.parent;
    if (!ts.isCallExpression(call) || call.expression !== outer) {
      if (isAssignment(call) && call.left === outer && path.join('.') === 'cache')
        this.add('release', site, call, 'reset', undefined, call.right);
      if (!/^(?:name|length)$/.test(path.join('.'))) this.looks.push(outer);
      return;
    }
    const { library } = this.declaration;
    const isFunction = library.kind !== 'cache';
    if (isFunction && path[0] === 'call') this.addGrowth(site, call, call.arguments.slice(1));
    else if (isFunction && path[0] === 'apply') this.addGrowth(site, call, undefined);
    else if (isFunction && path[0] === 'bind') this.handed.push(call);
    else this.addMethod(site, call, library.methods[path.join('.')]);
  }

  private addMethod(site: ts.Node, call: ts.CallExpression, method: CacheMethod | undefined): void {
    const args = call.arguments.slice(this.declaration.library.parts ?? 0);
    const [key] = args;
    if (method === 'clear') this.add('release', site, call, 'clear');
    else if (method === 'drop') this.add('release', site, call, 'delete', key);
    else if (method === 'add' || (method === 'add-unless-ttl' && call.arguments.length < 3)) this.addGrowth(site, call, args);
    else if (method === 'add-each') this.addGrowth(site, call, undefined);
    else this.looks.push(call);
  }

  private isCleared(call: ts.CallExpression): boolean {
    const found = LibraryNames.of(call.getSourceFile())?.resolve(call.expression);
    return found !== undefined && isClearer(found);
  }

  private addGrowth(site: ts.Node, call: ts.CallExpression, args: readonly ts.Expression[] | undefined): void {
    const access = this.add('growth', site, call, 'call', args?.[0]);
    if (args) this.args.set(access, args);
  }

  private add(kind: Access['kind'], site: ts.Node, node: ts.Node, method: string, key?: ts.Expression, value?: ts.Expression): Access {
    const access: Access = { kind, site, node, method, via: 'direct', key, value };
    this.accesses.push(access);
    return access;
  }
}

/** `names.map(memoized)`: called once for each element. */
function isLoop(parent: ts.Node, outer: ts.Node): parent is ts.CallExpression {
  return ts.isCallExpression(parent) && parent.arguments[0] === outer && LOOPS.test(parent.expression.getText());
}

function isInside(node: ts.Node, ancestor: ts.Node): boolean {
  return node.pos >= ancestor.pos && node.end <= ancestor.end && node.getSourceFile() === ancestor.getSourceFile();
}
