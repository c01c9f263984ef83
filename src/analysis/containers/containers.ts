import { ts } from 'ts-morph';
import { CallGraph } from '../calls/calls.ts';
import type { ContainerKind } from '../../types.ts';
import { ClaimAnalysis, getClaimTail, type Claim } from './claims.ts';
import { ComputedFields } from './computed-fields.ts';
import { Collector, type Lens } from './collector.ts';
import { getTailName, isShadowed, type Via } from './container-match.ts';
import { findContainers, type ContainerDeclaration } from './declarations.ts';
import { isKnownField, isMemberOfLiteral } from './keyed-fields.ts';
import { GivenReceivers } from './given-receivers.ts';
import { getLastingTables } from './weak-maps.ts';
import { MethodOwners } from './method-owners.ts';
import type { Operation } from './operations.ts';
import { GrowthSyntax } from './growth-syntax.ts';
import type { NameNode, ProgramFile, ProgramIndex } from '../program/program-index.ts';
import { askAbout } from '../program/checker-failure.ts';
import { isTypeScript } from '../program/script-kind.ts';
import { isTestFile } from '../program/test-files.ts';

export interface Access extends Operation {
  readonly via: Via;
  /** What led there is `unclear`. */
  readonly isGuess?: true;
}

/** `c[k] ||= v`, `c[k] ??= v`: asks for the entry and makes it. */
export function isOwnFallback({ method }: Pick<Access, 'method'>): boolean {
  return /^\[\](?:\|\||\?\?)=$/.test(method);
}

const isTest = ({ file }: ProgramFile): boolean => isTestFile(file);

/** Nothing but a name says that it is one of this container. */
export function isByNameAlone({ via, isGuess }: Pick<Access, 'via' | 'isGuess'>): boolean {
  return via === 'unclear' || isGuess === true;
}

/** A container with everything that the program does to it. */
export interface Container {
  readonly declaration: ContainerDeclaration;
  /** Collected when they are asked for first. */
  readonly accesses: readonly Access[];
  /** Those of the accesses that add something: as long as nobody asks for more, uses that cannot add are not looked at. */
  readonly growth: readonly Access[];
  /** False where the text shows that nothing is added which outlives a call: the accesses need not be collected. */
  readonly mayGrow: boolean;
  /** The same of whatever is put into it, also under a fixed name and for a call. */
  readonly mayHold: boolean;
  /**
   * In TypeScript, a member of a literal that other code only shares a name with, as far as types go. Told without its accesses: thousands of
   * literals may have such a member.
   */
  readonly isNamesake: boolean;
}

/** The container as it is for whoever sees only these accesses, or others in place of its own. */
export function withAccesses(container: Container, accesses: readonly Access[]): Container {
  return { ...container, declaration: container.declaration, accesses };
}

export class ContainerIndex {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  private readonly growth: GrowthSyntax;
  private readonly claims: ClaimAnalysis;
  private readonly computed: ComputedFields;
  private readonly owners: MethodOwners;
  private readonly given: GivenReceivers;
  /** Those that nothing is put into, by their last name. */
  private readonly unfilled = new Map<string, ContainerDeclaration[]>();

  constructor(index: ProgramIndex) {
    this.index = index;
    this.calls = new CallGraph(index);
    this.growth = new GrowthSyntax(index);
    this.claims = new ClaimAnalysis(index, this.calls);
    this.computed = new ComputedFields(index, this.calls);
    this.owners = new MethodOwners(index);
    this.given = new GivenReceivers(index, this.calls, this.owners);
  }

  /** Every container of the owners that may grow for ever, one per symbol, in file and text order. */
  findAll(owners: ReadonlySet<string>): Container[] {
    const seen = new Map<ts.Symbol | string, ContainerDeclaration[]>();
    const own = this.index.files.filter(({ file }) => owners.has(file));
    const found = new Map<string, Container[]>(own.map(({ file }) => [file, []]));
    // A test that replaces `Client.instances` does not declare it.
    for (const one of [...own.filter((other) => !isTest(other)), ...own.filter(isTest)])
      found.set(
        one.file,
        askAbout(one.file, () => this.findIn(one, seen)),
      );
    return [...found.values()].flat();
  }

  private findIn({ node }: ProgramFile, seen: Map<ts.Symbol | string, ContainerDeclaration[]>): Container[] {
    const found: Container[] = [];
    for (const written of findContainers(node, (claim) => this.decide(claim))) {
      const declaration = this.owners.place(written);
      if (!declaration) continue;
      if (this.growth.isNeverFilled(declaration) && !this.computed.mayFill(declaration)) {
        this.addUnfilled(declaration);
        continue;
      }
      if (isMemberOfLiteral(this.index, declaration)) continue;
      const symbol = this.index.getSymbol(getTailName(declaration.nameNode));
      if (declaration.isWeak) {
        found.push(...getLastingTables(this.index, this.calls, this.collect(declaration, symbol)));
        continue;
      }
      // Nothing declares what hangs on the global object: it is one whoever makes it.
      const identity = symbol ?? (declaration.root === 'global' ? declaration.tail : undefined);
      const known = (identity !== undefined && seen.get(identity)) || [];
      if (isKnownField(declaration, known)) continue;
      if (identity !== undefined) seen.set(identity, [...known, declaration]);
      if (!isShadowed(this.index, declaration)) found.push(this.collect(declaration, symbol));
    }
    return found;
  }

  /** Only of what something in the program may be put into. */
  private decide(claim: Claim): ContainerKind | undefined {
    return this.growth.mayFill(getClaimTail(claim), claim) ? this.claims.getKind(claim) : undefined;
  }

  private addUnfilled(declaration: ContainerDeclaration): void {
    const known = this.unfilled.get(declaration.tail);
    if (known) known.push(declaration);
    else this.unfilled.set(declaration.tail, [declaration]);
  }

  /** A property of the owners that nothing is put into: a table that is as it was written. */
  getUnfilled(name: NameNode, symbol: ts.Symbol): Container | undefined {
    const isIt = ({ nameNode }: ContainerDeclaration): boolean => this.index.getSymbol(getTailName(nameNode)) === symbol;
    const declaration = this.unfilled.get(name.text)?.findLast(isIt);
    return declaration && this.collect(declaration, symbol);
  }

  collect(declaration: ContainerDeclaration, symbol: ts.Symbol | undefined): Container {
    const all: Lens = { own: this.index.uses, ofAlias: () => this.index.uses };
    const growing: Lens = {
      own: this.growth.getLeading(declaration.kind),
      ofAlias: (via) => this.growth.getLeading(via === 'nested' ? undefined : declaration.kind),
    };
    const collect = (lens: Lens): Collector => new Collector(this.index, this.calls, declaration, symbol, lens, this.computed, this.given);
    const mayHold = (isFixedCounted: boolean): boolean =>
      collect(all).hasAny(this.growth.getAdditions(declaration, isFixedCounted)) || this.computed.mayFill(declaration);
    const mayGrow = (): boolean => this.growth.mayOutlive(declaration) && mayHold(false);
    const isNamesake = (): boolean =>
      ts.isPropertyAssignment(declaration.nameNode.parent) &&
      isTypeScript(declaration.nameNode.getSourceFile().fileName) &&
      [growing, all].every((lens) => !collect(lens).hasTyped(lens.own));
    let accesses: readonly Access[] | undefined;
    let growth: readonly Access[] | undefined;
    let grows: boolean | undefined;
    let holds: boolean | undefined;
    let named: boolean | undefined;
    return {
      declaration,
      get accesses() {
        return (accesses ??= collect(all).collect());
      },
      get growth() {
        return (growth ??= (accesses ?? collect(growing).collect()).filter(({ kind }) => kind === 'growth'));
      },
      get mayGrow() {
        return (grows ??= mayGrow());
      },
      get mayHold() {
        return (holds ??= mayHold(true));
      },
      get isNamesake() {
        return (named ??= isNamesake());
      },
    };
  }
}
