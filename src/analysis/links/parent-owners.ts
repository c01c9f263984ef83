import { ts } from 'ts-morph';
import type { AnalysisContext } from '../context.ts';
import type { Access, Container } from '../containers/containers.ts';
import { type Field, getClause, type Maker } from '../containers/instances.ts';
import { isThis, type OwnershipAnalysis, type ParentLink } from './ownership.ts';
import { getEnclosingFunction, getReceiver, isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';
import { getStatement, isReached } from '../syntax/statements.ts';

/** Who else keeps the parent of a link, and what a parent is that must not end at a garbage collection. */
export class ParentOwners {
  private readonly context: AnalysisContext;
  private readonly ownership: OwnershipAnalysis;
  private readonly owners = new Map<Maker, readonly Container[]>();
  private lasting: readonly Container[] | undefined;

  constructor(context: AnalysisContext, ownership: OwnershipAnalysis) {
    this.context = context;
    this.ownership = ownership;
  }

  /** A container, not the child's own, that lives as long as the process and takes in parents. */
  getOwner(link: ParentLink): Container | undefined {
    return this.getOwners(link)[0];
  }

  /** The other containers that do: what lets go of a parent is not what the child hangs on. */
  getOtherOwner(link: ParentLink): Container | undefined {
    return this.getOwners(link)[1];
  }

  private getOwners({ parent, child }: ParentLink): readonly Container[] {
    const known = this.owners.get(parent);
    if (known) return known;
    const found = this.getLasting().filter((container) =>
      container.growth.some((access) => this.holds(access, parent) && this.ownership.instances.getOwner(access.node) !== child),
    );
    this.owners.set(parent, found);
    return found;
  }

  private getLasting(): readonly Container[] {
    const { containers, lifetimes } = this.context;
    return (this.lasting ??= containers.filter((container) => {
      const { maker, root } = container.declaration;
      if ((maker && root !== 'singleton') || !container.mayHold) return false;
      return lifetimes.getLifetime(container).kind === 'process';
    }));
  }

  private holds({ value, key }: Access, parent: Maker): boolean {
    return [value, key].some((part) => part && this.ownership.instances.getClasses(part).includes(parent));
  }

  /** Where the container that keeps the parents lets them go: from then on only the children hold them. */
  getRelease({ accesses }: Container): Access | undefined {
    return accesses.find(
      (access) => access.kind === 'release' && access.via !== 'nested' && getEnclosingFunction(access.node) !== undefined,
    );
  }

  /** A parent that is made without going straight into a container that lives on; the first of them. */
  getLoose({ parent }: ParentLink, containers = this.getLasting()): ts.NewExpression | undefined {
    const { instances } = this.ownership;
    const makers = [parent, ...instances.getHeirs(parent)];
    if (makers.some((maker) => storesItself(maker, containers))) return undefined;
    return makers.flatMap((maker) => instances.getConstructions(maker)).find((made) => !this.isStored(made, containers));
  }

  /** What is made goes into a container that lives on, and nothing that may end the run stands in between. */
  private isStored(made: ts.NewExpression, containers: readonly Container[]): boolean {
    const { index } = this.context;
    const target = getReceiver(made);
    const symbol = target && index.getSymbol(target);
    return containers.some(({ growth }) =>
      growth.some(({ value, key, node }) => {
        const isSame = [value, key].some(
          (part) => part === made || (part && symbol && ts.isIdentifier(part) && index.getSymbol(part) === symbol),
        );
        return isSame && isReached(getStatement(made), getStatement(node));
      }),
    );
  }

  /** Why the end of a parent must not be left to the garbage collector. */
  getHazard(link: ParentLink): string | undefined {
    const { parent } = link;
    const { index } = this.context;
    const name = this.describe(parent);
    if (this.hasForeignBase(parent)) return `${name} extends a class from elsewhere, which may have listeners`;
    const listeners = this.getListeners(parent);
    if (listeners) return `${name} keeps callbacks of others (${index.at(listeners)}), which would be lost with it`;
    const closed = this.getClosed(parent);
    if (closed) return `${name} owns something that must be closed (${index.at(closed)}), which no garbage collection does`;
    const finalized = this.getFinalized(parent);
    return finalized ? `a FinalizationRegistry waits for ${name} (${index.at(finalized)})` : undefined;
  }

  private describe(maker: Maker): string {
    return maker.name?.text ?? 'its parent';
  }

  private hasForeignBase(parent: Maker): boolean {
    const makers = [parent, ...this.ownership.instances.getBases(parent)];
    const last = makers.at(-1);
    return last !== undefined && getClause(last, ts.SyntaxKind.ExtendsKeyword) !== undefined;
  }

  /** A field of functions: whoever registered one relies on the parent, and on nothing else, to call it. */
  private getListeners(parent: Maker): Field | undefined {
    const { checker } = this.context.index;
    const { instances } = this.ownership;
    const fields = [parent, ...instances.getBases(parent)].flatMap((maker) => instances.getFields(maker));
    return fields.find((field) => !isOwnFunction(field) && holdsFunctions(checker, checker.getTypeAtLocation(field), 0));
  }

  /** A call such as `this.socket.close()`, or a method of disposal. */
  private getClosed(parent: Maker): ts.Node | undefined {
    let found: ts.Node | undefined;
    for (const method of this.ownership.instances.getMethods(parent)) {
      if (method.name && /^\[Symbol\.(?:asyncD|d)ispose\]$/.test(method.name.getText())) found ??= method.name;
      walk(method, (node) => {
        if (ts.isCallExpression(node) && CLOSING.test(node.expression.getText().replaceAll('?.', '.')) && this.isForeign(node.expression))
          found ??= node;
        return found === undefined;
      });
    }
    return found;
  }

  private isForeign(callee: ts.Expression): boolean {
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const declaration = this.context.index.getSymbol(name)?.declarations?.[0];
    return !declaration || !this.context.index.has(declaration);
  }

  private getFinalized(parent: Maker): ts.Node | undefined {
    const { index } = this.context;
    return index.getNames('register').find((name) => {
      const access = name.parent;
      if (!ts.isPropertyAccessExpression(access) || !ts.isCallExpression(access.parent) || access.parent.expression !== access)
        return false;
      if (index.checker.getTypeAtLocation(access.expression).symbol?.name !== 'FinalizationRegistry') return false;
      return access.parent.arguments.some((one) => this.ownership.instances.getClasses(one).includes(parent));
    });
  }

  /** Another way on which the child reaches its parent: then a weak link frees nothing. */
  getOtherPath(link: ParentLink): ts.Node | undefined {
    return this.getCapture(link) ?? this.findPath(link.child, link, new Set(), 0);
  }

  private findPath(from: Maker, link: ParentLink, seen: Set<Maker>, depth: number): ts.Node | undefined {
    const { instances } = this.ownership;
    if (seen.has(from) || depth > 2) return undefined;
    seen.add(from);
    for (const field of instances.getFields(from)) {
      if (field === link.field) continue;
      const held = instances.getHeld(this.context.index.checker.getTypeAtLocation(field));
      if (held.includes(link.parent)) return field.name;
      if (held.some((next) => next !== link.child && this.findPath(next, link, seen, depth + 1))) return field.name;
    }
    return undefined;
  }

  /** An inner function of the constructor that captures the argument for the link. */
  private getCapture({ child, field }: ParentLink): ts.Node | undefined {
    const { index } = this.context;
    const constructor = ts.isClassLike(child) ? child.members.find(ts.isConstructorDeclaration) : child;
    if (!constructor || !isFunctionNode(constructor)) return undefined;
    const parameters = ts.isParameter(field) ? [field] : constructor.parameters;
    const symbols = new Set(parameters.filter((one) => this.isSetTo(one, field)).map(({ name }) => index.getSymbol(name)));
    let found: ts.Node | undefined;
    walk(constructor, (node) => {
      if (ts.isIdentifier(node) && symbols.has(index.getSymbol(node)) && getEnclosingFunction(node) !== constructor) found ??= node;
      return found === undefined;
    });
    return found;
  }

  private isSetTo(parameter: ts.ParameterDeclaration, field: Field): boolean {
    if (parameter === field) return true;
    const { index } = this.context;
    const symbol = index.getSymbol(parameter.name);
    return symbol !== undefined && this.ownership.getWrites(field).some((value) => index.getSymbol(unwrap(value)) === symbol);
  }
}

/** The library's ways to say that something must be ended. */
const CLOSING =
  /^this\.[#\w.]+\.(?:close|destroy|end|terminate|kill|disconnect|release|dispose|unsubscribe|abort|clear(?:Interval|Timeout))$|^clear(?:Interval|Timeout)$/;

/** `constructor() { all.add(this); }`. */
function storesItself(parent: Maker, containers: readonly Container[]): boolean {
  const constructor = ts.isClassLike(parent) ? parent.members.find(ts.isConstructorDeclaration) : parent;
  if (!constructor?.body) return false;
  return containers.some(({ growth }) =>
    growth.some(
      ({ value, key, node }) =>
        [value, key].some((part) => part && isThis(part)) && isReached(constructor.body?.statements[0], getStatement(node)),
    ),
  );
}

/** `handle = () => { … };`: a method. */
function isOwnFunction(field: Field): boolean {
  return ts.isPropertyDeclaration(field) && field.initializer !== undefined && isFunctionNode(unwrap(field.initializer));
}

function holdsFunctions(checker: ts.TypeChecker, type: ts.Type, depth: number): boolean {
  const real = type.getNonNullableType();
  if (real.getCallSignatures().length > 0) return true;
  if (depth > 2 || !(real.flags & ts.TypeFlags.Object) || !isCollection(real)) return false;
  const parts = [...checker.getTypeArguments(real as ts.TypeReference), real.getStringIndexType(), real.getNumberIndexType()];
  return parts.some((part) => part !== undefined && holdsFunctions(checker, part, depth + 1));
}

function isCollection(type: ts.Type): boolean {
  return /^(?:Map|Set|Array|ReadonlyArray|__type|__object|Record)$/.test(type.symbol?.name ?? '');
}
