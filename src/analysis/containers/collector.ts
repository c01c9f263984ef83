import { ts } from 'ts-morph';
import { isNotYetShared } from './building.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getPrivateWrite, isCompiledField } from './compiled-fields.ts';
import { ContainerMatch, getTailName, type Via } from './container-match.ts';
import type { Access } from './containers.ts';
import type { ComputedFields } from './computed-fields.ts';
import { getNamedExpression, type FunctionOrClass } from '../calls/function-names.ts';
import { getChosenFunctions } from '../calls/chosen-functions.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { getMethodPlace } from '../calls/object-methods.ts';
import { isElsewhere, isPrimitiveReturn, sameDeclaration } from './object-identity.ts';
import { classify, getCarrier, nameIt, type Operation } from './operations.ts';
import { toPersistent } from './persistent.ts';
import type { GivenReceivers } from './given-receivers.ts';
import { holdsMadeContainer, isMadeContainer, isMadeContainerOf } from './made-members.ts';
import { getMemberUses } from './member-uses.ts';
import { isCalledByMaker } from './set-up.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isExportOf, isImportedName, type UseIndex, isTakenByAssignment } from './uses.ts';
import { isLiteralMember, type LiteralMember } from '../syntax/literal-place.ts';
import { getBase, getEnclosingFunction, isAssignmentTo, isFunctionNode, isInside, wrapped } from '../syntax/syntax.ts';
import { getUsedAssignment } from './used-assignment.ts';
import { isIndex } from './keyed-fields.ts';

const MAX_DEPTH = 3;

/** Which uses are looked at: of the container's own name, and of the names that it gets on the way. */
export interface Lens {
  readonly own: UseIndex;
  readonly ofAlias: (via: Via) => UseIndex;
}

export class Collector {
  private readonly accesses: Access[] = [];
  private readonly seen = new Set<ts.Node>();
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly declaration: ContainerDeclaration;
  private readonly match: ContainerMatch;
  private readonly lens: Lens;
  private readonly computed: ComputedFields;
  private isGuess = false;
  private holds: boolean | undefined;
  private looked = 0;

  constructor(
    index: ProgramIndex,
    calls: CallGraph,
    declaration: ContainerDeclaration,
    symbol: ts.Symbol | undefined,
    lens: Lens,
    computed: ComputedFields,
    given: GivenReceivers,
  ) {
    this.index = index;
    this.calls = calls;
    this.declaration = declaration;
    this.match = new ContainerMatch(index, declaration, symbol, given);
    this.lens = lens;
    this.computed = computed;
  }

  /** Whether one of the uses is a use of this container, other than its declaration. */
  hasAny(uses: UseIndex): boolean {
    for (const names of this.match.findUses(uses, false))
      if (names.some((name) => !this.isOwnName(name) && this.match.getVia(name) !== undefined)) return true;
    return false;
  }

  /** Whether one of the uses is more than a property of that name on something that may be anything. */
  hasTyped(uses: UseIndex): boolean {
    for (const names of this.match.findUses(uses, true))
      if (names.some((name) => !this.isOwnName(name) && this.isTyped(name, this.match.getVia(name)))) return true;
    return false;
  }

  private isTyped(name: NameNode, via: Via | undefined): boolean {
    if (via !== 'unclear') return via !== undefined;
    // What a pattern takes, or a type declares, is followed as if it were sure.
    return ts.isBindingElement(name.parent) || this.isDeclaration(getNamedExpression(name), name, this.declaration.nameNode);
  }

  private isOwnName(name: NameNode): boolean {
    const { nameNode } = this.declaration;
    return [getNamedExpression(name), name].some((one) => one === nameNode && !getUsedAssignment(one));
  }

  collect(): readonly Access[] {
    const { nameNode } = this.declaration;
    for (const name of this.match.getUses(this.lens.own)) {
      const match = this.match.getVia(name);
      if (match === undefined) continue;
      this.isGuess = match === 'unclear';
      const expression = getNamedExpression(name);
      if (this.addPrivateWrite(name, expression)) continue;
      if (isExportOf(this.index, expression, this.match.symbol)) this.add(nameIt('export', expression), match);
      else if (isImportedName(this.index, name.parent)) this.add(nameIt('import', expression), match);
      else if (this.isDeclaration(expression, name, nameNode)) this.addDeclaration(expression, match);
      else if (isTakenByAssignment(name)) this.add({ kind: 'escape', site: name, node: name.parent, method: 'destructured' }, match);
      else if (ts.isBindingElement(name.parent) && name.parent.initializer !== name) this.addBinding(name, name.parent, match);
      else this.addSite(expression, match, 0);
    }
    this.isGuess = false;
    for (const site of this.computed.getSites(this.declaration)) this.addSite(site, 'alias', 0);
    return this.accesses;
  }

  /** The variable of a private field that a compiler wrote: what is not read through a helper sets the field, or makes the variable. */
  private addPrivateWrite(name: ts.Node, expression: ts.Node): boolean {
    const { nameNode } = this.declaration;
    if (!ts.isIdentifier(nameNode) || !isCompiledField(nameNode) || expression !== name || name === nameNode) return false;
    const write = getPrivateWrite(name);
    if (write && !ts.isConstructorDeclaration(getEnclosingFunction(write) ?? write))
      this.add({ kind: 'release', site: name, node: write, method: 'reset' }, 'direct');
    return true;
  }

  /** Made in a function that may run again, of something that lives longer: each run starts with an empty one. */
  private addDeclaration(expression: ts.Node, via: Via): void {
    const lazy = getUsedAssignment(expression);
    if (lazy) this.addSite(lazy, via, 0);
    const operation = classify(expression, this.declaration.kind);
    const isAgain = operation.kind === 'release' && this.isMadeAgain(expression);
    this.add(isAgain ? operation : { kind: 'declaration', site: expression, node: expression, method: '' }, 'direct');
  }

  private isMadeAgain(expression: ts.Node): boolean {
    const { root, maker } = this.declaration;
    const fn = getEnclosingFunction(expression);
    if (!fn || ts.isConstructorDeclaration(fn) || ts.isClassLike(fn)) return false;
    if (root === 'singleton')
      return fn === maker ? getMethodPlace(this.index, this.calls, fn) !== undefined : !isCalledByMaker(this.index, fn);
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

  private add(operation: Operation, via: Via): void {
    const known = this.declaration.isPersistent ? toPersistent(operation) : operation;
    this.accesses.push({ ...known, via, ...(this.isGuess ? { isGuess: true } : {}) });
  }

  /** `const { cache } = Foo`: the local name is the container; `const { cache: { a } }` reads from it. */
  private addBinding(name: ts.Node, element: ts.BindingElement, via: Via): void {
    if (element.propertyName !== name && element.propertyName) return;
    if (!ts.isIdentifier(element.name)) return this.add({ kind: 'escape', site: name, node: element, method: 'destructured' }, via);
    this.add({ kind: 'alias', site: name, node: element, method: 'destructured' }, via);
    this.follow(element.name, 'alias', 1);
  }

  private addSite(site: ts.Node, via: Via, depth: number): void {
    if (this.seen.has(site)) return;
    this.seen.add(site);
    const kind = via === 'nested' ? undefined : this.declaration.kind;
    const operation = classify(site, kind);
    if (via === 'nested') {
      this.addNested(operation, depth);
      return;
    }
    // `const c = (this.cache ??= {})` makes it in one of several places.
    const lazy = operation.kind === 'presence' ? getUsedAssignment(site) : undefined;
    if (lazy) this.addSite(lazy, via, depth);
    const handled = depth < MAX_DEPTH && this.expand(operation, via === 'direct' ? 'alias' : via, depth + 1);
    this.add(operation.kind === 'escape' && handled ? { ...operation, kind: 'alias' } : operation, via);
    // `const inner = (c[k] ??= {})` has the stored value as well.
    const isUsed =
      operation.kind === 'growth' && ts.isBinaryExpression(operation.node) && !ts.isExpressionStatement(wrapped(operation.node).parent);
    const isRead = operation.kind === 'read' && !isMadeContainerOf(this.declaration.initializer, operation.node);
    const hasValue = (isRead || isUsed) && this.declaration.kind !== 'string';
    if (hasValue && !isElsewhere(this.index, operation, via, this.declaration)) this.addSite(operation.node, 'nested', 1);
  }

  private addNested(operation: Operation, depth: number): void {
    if (/^(?:growth|test|release|read)$/.test(operation.kind)) this.add(operation, 'nested');
    if (operation.kind === 'alias' || (isHandedOn(operation) && this.holdsContainers())) this.expand(operation, 'nested', depth + 1);
    if (operation.kind === 'read' && depth < MAX_DEPTH) this.addSite(operation.node, 'nested', depth + 1);
  }

  /** Whether it is one of containers, which whoever gets one may add to. Thousands of reads ask, and no access is looked at twice. */
  private holdsContainers(): boolean {
    this.holds ??= holdsMadeContainer(this.declaration.initializer);
    for (; !this.holds && this.looked < this.accesses.length; this.looked += 1) {
      const access = this.accesses[this.looked];
      this.holds = access?.kind === 'growth' && access.value !== undefined && isMadeContainer(access.value);
    }
    return this.holds;
  }

  /** Follows the container to its other names; false when it ends in code that cannot be seen. */
  private expand(operation: Operation, via: Via, depth: number): boolean {
    const { node, site } = operation;
    // A string is a value: what is done to a copy is not done to it.
    if (this.declaration.kind === 'string') return false;
    if (operation.kind === 'alias') {
      if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) return this.follow(node.name, via, depth);
      if (ts.isPropertyDeclaration(node)) return this.follow(node.name, via, depth);
      return ts.isBinaryExpression(node) && this.follow(getTailName(node.left), via, depth);
    }
    if (operation.kind !== 'escape') return false;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.followArgument(site, node, via, depth);
    if (operation.method === 'return') return isPrimitiveReturn(node, site) || this.followReturn(node, via, depth);
    if (operation.method === 'property' && isLiteralMember(node) && via !== 'nested') this.followMember(node, depth);
    return false;
  }

  /** All other uses of a name that now stands for the container. */
  private follow(name: ts.Node, via: Via, depth: number): boolean {
    const symbol = this.index.getSymbol(name);
    if (!symbol || depth > MAX_DEPTH || !('text' in name) || typeof name.text !== 'string') return false;
    for (const use of this.index.getUses(symbol, name.text, name, this.lens.ofAlias(via))) {
      const found = this.index.getSymbol(use);
      if (use === name || !found || !sameDeclaration(found, symbol) || (isIndex(use) && !isIndex(name))) continue;
      if (via === 'nested' && isNotYetShared(this.index, use)) continue;
      const { parent } = use;
      if (ts.isBindingElement(parent) || ts.isParameter(parent) || (ts.isVariableDeclaration(parent) && parent.name === use)) continue;
      const expression = getNamedExpression(use);
      const target = wrapped(expression);
      // `inner ??= {}` makes what was not there.
      const isRebinding = isAssignmentTo(target.parent, target) && !/^(?:\?\?|\|\|)=$/.test(target.parent.operatorToken.getText());
      if (!isRebinding) this.addSite(expression, via, depth);
    }
    return true;
  }

  /** `const store = { items }`: what is done to `store.items` is done to it; what others do who are given the object is theirs. */
  private followMember(member: LiteralMember, depth: number): void {
    for (const { site, via } of getMemberUses(this.index, this.declaration, member, this.lens.ofAlias('alias'))) {
      const operation = classify(site, this.declaration.kind);
      const isOfMaker = !this.declaration.maker || isInside(site, this.declaration.maker);
      if (operation.kind === 'growth' && (via !== 'direct' || !isOfMaker)) continue;
      this.addSite(site, via === 'direct' ? 'alias' : via, depth);
    }
  }

  private followArgument(site: ts.Node, call: ts.CallExpression | ts.NewExpression, via: Via, depth: number): boolean {
    const given = getCarrier(site);
    const position = call.arguments?.findIndex((argument) => argument === given) ?? -1;
    const { functions, isAll } = getChosenFunctions(this.index, call.expression);
    const followed = functions.map(({ parameters }) => {
      const parameter = parameters[position];
      return parameter && !parameter.dotDotDotToken && ts.isIdentifier(parameter.name) && this.follow(parameter.name, via, depth);
    });
    return isAll && followed.every(Boolean);
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

/** `return c[k]`, `fill(c[k], names)`: others get a value of a container. */
function isHandedOn({ kind, method }: Operation): boolean {
  return kind === 'escape' && (method === 'return' || method === 'argument');
}
