import { ts } from 'ts-morph';
import type { BoundAnalysis } from './bounds.ts';
import type { Access, Container } from './containers.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingClass, getEnclosingFunction, isFunctionNode, isInside, unwrap } from './syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly bounds: BoundAnalysis;
  readonly containers: readonly Container[];
}

/** A container beside another one, and where its entry goes. */
export interface Sister {
  readonly release: ts.Node;
  readonly name: string;
}

/**
 * A container of the same class or module that has entries for the same things and lets them go while the program runs: whoever wrote it knew
 * that they end, and forgot the other one.
 */
export class Sisters {
  private readonly parts: Parts;
  private readonly releases = new Map<Container, readonly ts.Node[]>();
  private byOwner: ReadonlyMap<ts.Node, readonly Container[]> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  getSister(container: Container, open: readonly Access[]): Sister | undefined {
    const owner = getOwner(container);
    const keyed = open.filter(({ key, via }) => key !== undefined && via !== 'nested');
    if (!owner || keyed.length === 0) return undefined;
    this.byOwner ??= groupByOwner(this.parts.containers);
    const others = (this.byOwner.get(owner) ?? []).filter((other) => other !== container && this.holdsThings(other));
    for (const other of others) {
      if (!keyed.some((access) => isOfSame(access, other))) continue;
      const release = this.getReleases(other).find((node) => this.isClearing(node, others));
      if (release) return { release, name: other.declaration.name };
    }
    return undefined;
  }

  /** Where entries go that an earlier call put in: what goes within the call was in flight. */
  private getReleases(container: Container): readonly ts.Node[] {
    const known = this.releases.get(container);
    if (known) return known;
    const all = this.parts.bounds.getEntryReleases(container).map(({ node }) => node);
    const found = all.filter((node) => !container.growth.some((one) => isInside(one.node, getMethod(node))));
    this.releases.set(container, found);
    return found;
  }

  /** The method clears up after something: it takes entries from several. One alone may be a queue that is worked off, or a cache. */
  private isClearing(release: ts.Node, others: readonly Container[]): boolean {
    const method = getMethod(release);
    return others.filter((other) => this.getReleases(other).some((node) => isInside(node, method))).length > 1;
  }

  /** Not marks of what is pending or running: those go when it is done, not when the thing ends. */
  private holdsThings(other: Container): boolean {
    if (!other.mayGrow || !/^(?:Map|object)$/.test(other.declaration.kind)) return false;
    return !other.growth.some(({ value }) => value && this.isPending(value));
  }

  /** A timer or a promise. */
  private isPending(value: ts.Expression): boolean {
    const { index } = this.parts;
    const node = unwrap(value);
    if (/^(?:Timeout|Promise)$/.test(index.checker.getTypeAtLocation(node).getNonNullableType().symbol?.name ?? '')) return true;
    if (ts.isCallExpression(node)) return /\bset(?:Timeout|Interval)$/.test(node.expression.getText());
    const declaration = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made !== undefined && this.isPending(made);
  }
}

/** The class or module that a container is a part of. */
function getOwner({ declaration: { root, maker, nameNode } }: Container): ts.Node | undefined {
  if (root === 'singleton') return maker;
  if (root === 'static') return getEnclosingClass(nameNode);
  return root === 'module' ? nameNode.getSourceFile() : undefined;
}

function groupByOwner(containers: readonly Container[]): ReadonlyMap<ts.Node, readonly Container[]> {
  const found = new Map<ts.Node, Container[]>();
  for (const container of containers) {
    const owner = getOwner(container);
    const list = owner && found.get(owner);
    if (list) list.push(container);
    else if (owner) found.set(owner, [container]);
  }
  return found;
}

/** It has entries under the same expression, or under what the other one keeps: `pids.set(session, pty.pid); terminals.set(pty.pid, pty)`. */
function isOfSame({ key, value, node }: Access, other: Container): boolean {
  const text = key && unwrap(key).getText();
  const held = value && unwrap(value).getText();
  const fn = getEnclosingFunction(node);
  return other.accesses.some((one) => {
    if (!one.key || one.via === 'nested' || !/^(?:growth|release|read|test)$/.test(one.kind)) return false;
    const own = unwrap(one.key).getText();
    const isBeside = getEnclosingFunction(one.node) === fn;
    if (own === held && isBeside && one.kind === 'growth') return true;
    return own === text && (isBeside || /^(?:growth|release)$/.test(one.kind));
  });
}

/** The outermost function around a node. */
function getMethod(node: ts.Node): ts.Node {
  let found = node;
  for (let current = node; current.parent; current = current.parent) if (isFunctionNode(current)) found = current;
  return found;
}
