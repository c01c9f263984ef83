import { ts } from 'ts-morph';
import { CallGraph } from './calls.ts';
import { getNamedExpression, type FunctionOrClass } from './function-names.ts';
import { findContainers, type ContainerDeclaration } from './declarations.ts';
import { isElsewhere, isOfOtherObject, isOfOwnLiteral, isPrimitiveReturn } from './object-identity.ts';
import { classify, type Operation } from './operations.ts';
import type { NameNode, ProgramIndex } from './program-index.ts';
import { GLOBAL_NAMES, getBase, getEnclosingFunction, isFunctionNode, isInside, unwrap, wrapped } from './syntax.ts';

/**
 * How an access is known to be one: by the symbol; through another name that was followed (`alias`); by its name alone, the receiver
 * has no type (`unclear`); or on a value that was read from the container (`nested`).
 */
type Via = 'direct' | 'alias' | 'unclear' | 'nested';

export interface Access extends Operation {
  readonly via: Via;
}

/** A container with everything that the program does to it. */
export interface Container {
  readonly declaration: ContainerDeclaration;
  readonly accesses: readonly Access[];
}

const MAX_DEPTH = 3;

function sameDeclaration(a: ts.Symbol, b: ts.Symbol): boolean {
  if (a === b) return true;
  const own = a.declarations ?? [];
  return (b.declarations ?? []).some((declaration) => own.includes(declaration));
}

/** The name whose symbol is the container's: the last one of `Foo.cache`. */
export function getTailName(node: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  return node;
}

function getBaseText(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? unwrap(node.expression).getText() : undefined;
}

export class ContainerIndex {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;

  constructor(index: ProgramIndex) {
    this.index = index;
    this.calls = new CallGraph(index);
  }

  /** Every container of `judged` that may grow for ever, one per symbol of all owners, in file and text order. */
  findAll(owners: ReadonlySet<string>, judged: ReadonlySet<string> = owners): Container[] {
    const seen = new Set<ts.Symbol>();
    const found: Container[] = [];
    for (const { file, node } of this.index.files) {
      if (!owners.has(file)) continue;
      for (const declaration of findContainers(node)) {
        const symbol = this.index.getSymbol(getTailName(declaration.nameNode));
        if (symbol && seen.has(symbol)) continue;
        if (symbol) seen.add(symbol);
        if (!judged.has(file) || this.isShadowed(declaration)) continue;
        found.push(this.collect(declaration, symbol));
      }
    }
    return found;
  }

  /** `new Map()` of a class that the file calls `Map` itself. */
  private isShadowed({ initializer }: ContainerDeclaration): boolean {
    const made = unwrap(initializer);
    if (!ts.isNewExpression(made)) return false;
    const [declaration] = this.index.getSymbol(made.expression)?.declarations ?? [];
    return declaration !== undefined && this.index.has(declaration);
  }

  collect(declaration: ContainerDeclaration, symbol: ts.Symbol | undefined): Container {
    const collector = new Collector(this.index, this.calls, declaration);
    collector.addReferences(declaration.tail, declaration.nameNode, symbol);
    return { declaration, accesses: collector.accesses };
  }
}

class Collector {
  readonly accesses: Access[] = [];
  private readonly seen = new Set<ts.Node>();
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly declaration: ContainerDeclaration;

  constructor(index: ProgramIndex, calls: CallGraph, declaration: ContainerDeclaration) {
    this.index = index;
    this.calls = calls;
    this.declaration = declaration;
  }

  addReferences(tail: string, nameNode: ts.Node, symbol: ts.Symbol | undefined): void {
    const names = [...this.index.getNames(tail), ...this.index.getLocalNames(symbol)];
    for (const name of names) {
      const match = this.match(name, nameNode, symbol);
      if (match === undefined) continue;
      const expression = getNamedExpression(name);
      if (this.isDeclaration(expression, name, nameNode)) this.addDeclaration(expression);
      else if (ts.isBindingElement(name.parent)) this.addBinding(name, name.parent, match);
      else this.addSite(expression, match, 0);
    }
  }

  /** Made in a function that may run again, of something that lives longer: each run starts with an empty one. */
  private addDeclaration(expression: ts.Node): void {
    const operation = classify(expression, this.declaration.kind);
    const isAgain = operation.kind === 'release' && this.isMadeAgain(expression);
    this.add(isAgain ? operation : { kind: 'declaration', site: expression, node: expression, method: '' }, 'direct');
  }

  private isMadeAgain(expression: ts.Node): boolean {
    const { root, maker } = this.declaration;
    const fn = getEnclosingFunction(expression);
    if (!fn || ts.isConstructorDeclaration(fn) || ts.isClassLike(fn)) return false;
    if (root === 'singleton') return fn !== maker;
    const base = getBase(expression);
    const declared = base && this.index.getSymbol(base)?.declarations?.[0];
    return root !== 'closure' && (!declared || !isInside(declared, fn));
  }

  private isDeclaration(expression: ts.Node, name: ts.Node, nameNode: ts.Node): boolean {
    if (expression === nameNode || name === nameNode) return true;
    const assigned = wrapped(expression).parent;
    if (
      assigned &&
      ts.isBinaryExpression(assigned) &&
      assigned.left === wrapped(expression) &&
      assigned.right === this.declaration.initializer
    )
      return true;
    const parent = name.parent;
    return (
      (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertySignature(parent)) &&
      parent.name === name
    );
  }

  private match(name: NameNode, nameNode: ts.Node, symbol: ts.Symbol | undefined): Via | undefined {
    const found = this.getDestructured(name) ?? this.index.getSymbol(name);
    if (found && symbol) {
      if (!sameDeclaration(found, symbol)) return isOfOwnLiteral(getNamedExpression(name), nameNode) ? 'direct' : undefined;
      return isOfOtherObject(this.index, getNamedExpression(name), nameNode) ? 'unclear' : 'direct';
    }
    if (name === nameNode || name === getTailName(nameNode)) return 'direct';
    if (found) return undefined;
    const expression = getNamedExpression(name);
    if (expression === name) return undefined;
    if (ts.isPrivateIdentifier(name)) return undefined;
    const isProperty = nameNode !== getTailName(nameNode) || !ts.isVariableDeclaration(nameNode.parent);
    if (!isProperty) return undefined;
    return this.matchByText(expression, nameNode);
  }

  /** The property that `const { cache } = Foo` takes. */
  private getDestructured(name: NameNode): ts.Symbol | undefined {
    const element = name.parent;
    if (!ts.isBindingElement(element) || (element.propertyName ?? element.name) !== name || !ts.isObjectBindingPattern(element.parent))
      return undefined;
    return this.index.checker.getTypeAtLocation(element.parent).getProperty(name.text);
  }

  /** Without a symbol: `global.x` is `global.x` everywhere, `Foo.cache` is `Foo.cache` where `Foo` is the same thing, the rest is unclear. */
  private matchByText(expression: ts.Node, nameNode: ts.Node): Via | undefined {
    const [base, other] = [getBaseText(expression), getBaseText(nameNode)];
    if (base && other && GLOBAL_NAMES.has(base) && GLOBAL_NAMES.has(other)) return 'direct';
    if (GLOBAL_NAMES.has(other ?? '')) return undefined;
    const sameFile = expression.getSourceFile() === nameNode.getSourceFile();
    if (base && base === other && base !== 'this' && sameFile) return 'direct';
    return this.index.canReach(expression, nameNode) ? 'unclear' : undefined;
  }

  private add(operation: Operation, via: Via): void {
    this.accesses.push({ ...operation, via });
  }

  /** `const { cache } = Foo`: the local name is the container; `const { cache: { a } }` reads from it. */
  private addBinding(name: ts.Node, element: ts.BindingElement, via: Via): void {
    if (element.propertyName !== name && element.propertyName) return;
    if (!ts.isIdentifier(element.name)) return;
    this.add({ kind: 'alias', site: name, node: element, method: 'destructured' }, via);
    this.follow(element.name, 'alias', 1);
  }

  private addSite(site: ts.Node, via: Via, depth: number): void {
    if (this.seen.has(site)) return;
    this.seen.add(site);
    const kind = via === 'nested' ? undefined : this.declaration.kind;
    const operation = classify(site, kind);
    if (via === 'nested') {
      if (operation.kind === 'growth') this.add(operation, 'nested');
      else if (operation.kind === 'alias') this.expand(operation, 'nested', depth + 1);
      else if (operation.kind === 'test' || operation.kind === 'release') this.add(operation, 'nested');
      else if (operation.kind === 'read') {
        this.add(operation, 'nested');
        if (depth < MAX_DEPTH) this.addSite(operation.node, 'nested', depth + 1);
      }
      return;
    }
    const handled = depth < MAX_DEPTH && this.expand(operation, via === 'direct' ? 'alias' : via, depth + 1);
    this.add(operation.kind === 'escape' && handled ? { ...operation, kind: 'alias' } : operation, via);
    // `const inner = (c[k] ??= {})` has the stored value as well.
    const isUsed =
      operation.kind === 'growth' && ts.isBinaryExpression(operation.node) && !ts.isExpressionStatement(wrapped(operation.node).parent);
    if ((operation.kind === 'read' || isUsed) && this.declaration.kind !== 'string' && !isElsewhere(operation, via, this.declaration))
      this.addSite(operation.node, 'nested', 1);
  }

  /** Follows the container to its other names; false when it ends in code that cannot be seen. */
  private expand(operation: Operation, via: Via, depth: number): boolean {
    const { node, site } = operation;
    // A string is a value: what is done to a copy is not done to it.
    if (this.declaration.kind === 'string') return false;
    if (operation.kind === 'alias') {
      if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) return this.follow(node.name, via, depth);
      if (ts.isPropertyDeclaration(node)) return this.follow(node.name, via, depth);
      if (ts.isBinaryExpression(node)) return this.follow(getTailName(node.left), via, depth);
      return false;
    }
    if (operation.kind !== 'escape') return false;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.followArgument(site, node, via, depth);
    if (operation.method === 'return') return isPrimitiveReturn(node, site) || this.followReturn(node, via, depth);
    return false;
  }

  /** All other uses of a name that now stands for the container. */
  private follow(name: ts.Node, via: Via, depth: number): boolean {
    const symbol = this.index.getSymbol(name);
    if (!symbol || depth > MAX_DEPTH || !('text' in name) || typeof name.text !== 'string') return false;
    for (const use of this.index.getNames(name.text)) {
      const found = this.index.getSymbol(use);
      if (use === name || !found || !sameDeclaration(found, symbol)) continue;
      if (
        ts.isBindingElement(use.parent) ||
        ts.isParameter(use.parent) ||
        (ts.isVariableDeclaration(use.parent) && use.parent.name === use)
      )
        continue;
      const expression = getNamedExpression(use);
      const parent = wrapped(expression).parent;
      const isRebinding =
        ts.isBinaryExpression(parent) && parent.left === wrapped(expression) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      if (!isRebinding) this.addSite(expression, via, depth);
    }
    return true;
  }

  private followArgument(site: ts.Node, call: ts.CallExpression | ts.NewExpression, via: Via, depth: number): boolean {
    const position = call.arguments?.findIndex((argument) => unwrap(argument) === site) ?? -1;
    const fn = this.getCalledFunction(call);
    const parameter = fn?.parameters[position];
    if (!parameter || parameter.dotDotDotToken || !ts.isIdentifier(parameter.name)) return false;
    return this.follow(parameter.name, via, depth);
  }

  private getCalledFunction(call: ts.CallExpression | ts.NewExpression): ts.FunctionLikeDeclaration | undefined {
    const callee = unwrap(call.expression);
    const symbol = this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    return getFunctionOf(symbol, (node) => this.index.has(node));
  }

  private followReturn(node: ts.Node, via: Via, depth: number): boolean {
    const fn = ts.isArrowFunction(node) ? node : getEnclosingFunction(node);
    if (!fn || !isFunctionNode(fn)) return false;
    if (ts.isGetAccessorDeclaration(fn)) return this.follow(fn.name, via, depth);
    const { calls, values, exported } = this.calls.getCallers(fn as FunctionOrClass);
    for (const call of calls) this.addSite(call, via, depth);
    return !exported && values.length === 0;
  }
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
