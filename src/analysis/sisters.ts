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
  private byOwner: ReadonlyMap<ts.Node, readonly Container[]> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  getSister(container: Container, open: readonly Access[]): Sister | undefined {
    const owner = getOwner(container);
    const keyed = open.filter(({ key, via }) => key !== undefined && via !== 'nested');
    if (!owner || keyed.length === 0) return undefined;
    this.byOwner ??= groupByOwner(this.parts.containers);
    for (const other of this.byOwner.get(owner) ?? []) {
      if (other === container || !this.holdsThings(other) || !keyed.some((access) => isOfSame(access, other))) continue;
      const release = this.parts.bounds
        .getEntryReleases(other)
        .find(({ node }) => !other.growth.some((one) => isInOneCall(one.node, node)));
      if (release) return { release: release.node, name: other.declaration.name };
    }
    return undefined;
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

/** Put in and taken out by one function: what is in flight, not what lives on. */
function isInOneCall(growth: ts.Node, release: ts.Node): boolean {
  for (let current = growth; current.parent; current = current.parent)
    if (isFunctionNode(current) && isInside(release, current)) return true;
  return false;
}
