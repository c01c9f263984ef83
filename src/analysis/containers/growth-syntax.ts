import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { GrowthSites } from './growth-sites.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isCommonJsExports, walk } from '../syntax/syntax.ts';
import { isInTest } from '../program/test-files.ts';
import { UseIndex } from './uses.ts';

const METHODS = new Set(['push', 'unshift', 'set', '$set', 'add', 'splice', 'assign', 'defineProperty', 'apply', 'call']);
/** An inner function adds to something: whose name it has is another question. */
const ANY = 'any';
const KINDS: readonly ContainerKind[] = ['object', 'Map', 'Set', 'array'];

/** What can be ruled out about the growth of a container before its uses are looked at one by one. */
export class GrowthSyntax {
  private readonly index: ProgramIndex;
  private readonly sites: GrowthSites;
  private readonly makers = new Map<ts.Node, ReadonlySet<string> | typeof ANY>();
  private readonly imported = new Map<string, boolean>();
  private readonly additions = new Map<string, UseIndex>();
  private readonly leading = new Map<ContainerKind | undefined, UseIndex>();

  constructor(index: ProgramIndex) {
    this.index = index;
    this.sites = new GrowthSites(index);
  }

  /** The uses that may add something to such a container; what tests add to those of the product does not make them grow. */
  getAdditions({ kind, nameNode }: Pick<ContainerDeclaration, 'kind' | 'nameNode'>, isFixedCounted: boolean): UseIndex {
    const isProduct = !isFixedCounted && !isInTest(this.index, nameNode);
    const key = `${kind} ${isFixedCounted} ${isProduct}`;
    const known =
      this.additions.get(key) ??
      new UseIndex(
        this.index,
        (name, file) => !(isProduct && isInTest(this.index, file)) && this.sites.mayAddAt(name, kind, isFixedCounted),
      );
    this.additions.set(key, known);
    return known;
  }

  /**
   * A property that nothing in the program is put into under its name, nor taken by another one. A property's symbol costs the type of what it
   * hangs on, and most are asked for nothing.
   */
  isNeverFilled(declaration: ContainerDeclaration): boolean {
    const { nameNode, tail } = declaration;
    if (!isPropertyName(nameNode) || (ts.isPropertyAccessExpression(nameNode) && isCommonJsExports(nameNode))) return false;
    return !this.getAdditions(declaration, true).hasNames(tail) && !this.isImported(tail);
  }

  /** Whether something under that name may be filled, whatever kind of container it is. */
  mayFill(tail: string, nameNode: ts.Node): boolean {
    return KINDS.some((kind) => this.getAdditions({ kind, nameNode }, true).hasNames(tail));
  }

  /** Thousands of containers may share a name. */
  private isImported(text: string): boolean {
    const known = this.imported.get(text);
    if (known !== undefined) return known;
    const found = this.index.getNames(text).some(({ parent }) => ts.isImportSpecifier(parent));
    this.imported.set(text, found);
    return found;
  }

  /** The uses from which accesses that add something to a container of the kind are found; without a kind, to a value in one. */
  getLeading(kind: ContainerKind | undefined): UseIndex {
    const known = this.leading.get(kind) ?? new UseIndex(this.index, (name) => this.sites.mayLeadToGrowth(name, kind));
    this.leading.set(kind, known);
    return known;
  }

  /** False for a local of a function without an inner function that adds something, or has another function do it: nothing of it outlives the call. */
  mayOutlive({ root, maker, nameNode }: ContainerDeclaration): boolean {
    const isLocal = root === 'closure' && maker !== undefined && ts.isIdentifier(nameNode) && !ts.isPropertyAssignment(nameNode.parent);
    if (!isLocal) return true;
    const inner = this.getInnerGrowth(maker);
    return inner === ANY || inner.has(nameNode.text);
  }

  /** The locals of a function that others may add to for its inner functions. */
  private getInnerGrowth(maker: ts.Node): ReadonlySet<string> | typeof ANY {
    const known = this.makers.get(maker);
    if (known) return known;
    const handed = new Set<string>();
    let found = false;
    walk(maker, (node) => {
      found ||= isAddition(node) && getEnclosingFunction(node) !== maker;
      if (!found && ts.isCallExpression(node) && (getEnclosingFunction(node) !== maker || !ts.isExpressionStatement(node.parent)))
        for (const argument of node.arguments) if (ts.isIdentifier(argument)) handed.add(argument.text);
      return !found;
    });
    const growth = found ? ANY : handed;
    this.makers.set(maker, growth);
    return growth;
  }
}

function isPropertyName(nameNode: ts.Node): boolean {
  return ts.isPropertyAccessExpression(nameNode) || ts.isPropertyDeclaration(nameNode.parent) || ts.isPropertyAssignment(nameNode.parent);
}

function isAddition(node: ts.Node): boolean {
  if (isAssignment(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && METHODS.has(node.expression.name.text);
}
