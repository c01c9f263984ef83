import { ts } from 'ts-morph';
import type { Confidence } from '../types.ts';
import { ConfidenceAnalysis, type Suspect } from './confidence.ts';
import type { Bounds, IdleRelease } from './bounds/bounds.ts';
import type { AnalysisContext, Judging } from './context.ts';
import type { Access, Container } from './containers/containers.ts';
import { describeFunction } from './calls/function-names.ts';
import { getFillers } from './fillers.ts';
import { DeadCode } from './bounds/dead-code.ts';
import { isLoopCallback } from './calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from './calls/loops.ts';
import { getCharacterVerdict } from './keys/characters.ts';
import { getMissingValue } from './keys/once-values.ts';
import { HitGuards } from './keys/hit-guards.ts';
import type { KeyVerdict } from './keys/keys.ts';
import type { Lifetime } from './bounds/lifetimes.ts';
import { isFilledAsMade } from './bounds/new-instance.ts';
import { LifeCycleReleases } from './bounds/life-cycle.ts';
import { getStartedLifetime } from './bounds/made-at-start.ts';
import { isInOwnMaker } from './bounds/own-maker.ts';
import { RequestedReleases } from './bounds/requested.ts';
import { runsOnlyAtStart } from './bounds/start-only.ts';
import { mayBeRenderedOnServer } from './bounds/unmount.ts';
import { isClosedType, isHiddenMember, isNamesake, isOfNamesake, Namesakes } from './namesakes.ts';
import { CacheOrStore, type Nature } from './memo/cache-or-store.ts';
import { CALLED_MEMO, isCalledMemo } from './memo/called-memos.ts';
import type { GetMajor } from './memoizers/memoizer-imports.ts';
import { askAbout } from './program/checker-failure.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { getContainerKind, unwrap } from './syntax/syntax.ts';
import { VendoredCopies } from './program/vendored-copies.ts';
import { isOfProduction, isTestFile } from './program/test-files.ts';
import { isNothing } from './syntax/nothing.ts';
import { isMadeAnewBefore } from './syntax/made-anew.ts';
import type { Proof } from './sureness.ts';

/** A container that lives on, grows while the program runs, and is not bounded; or the proof that it is harmless. */
export type Assessment =
  | {
      readonly kind: 'safe';
      readonly container: Container;
      readonly reason: string;
      readonly growth: readonly Access[];
      /** The place that proves it, where there is one. */
      readonly proof?: ts.Node;
    }
  | ({
      readonly kind: 'leak';
      readonly container: Container;
      readonly lifetime: Lifetime;
      /** The accesses that add without end. */
      readonly growth: readonly Access[];
      readonly idle: readonly IdleRelease[];
      readonly confidence: Confidence;
      /** Why a limit may have nothing to drop: constants of other files, time zones. To find out costs much, and few need it. */
      readonly getUselessness: () => string | undefined;
      /** What leads to the growth, and what its keys are made of. */
      readonly proofs: readonly Proof[];
    } & Nature);

interface Parts extends Judging, Pick<AnalysisContext, 'purity' | 'exports' | 'outside' | 'isPublished'> {
  readonly getMajor: GetMajor;
  readonly isLibrary: (file: string) => boolean;
}

const MAX_NOTES = 3;
const isSureToLive = (lifetime: Lifetime): boolean => lifetime.kind === 'process' && !lifetime.isAssumed;
const FILLED_ANEW: KeyVerdict = { finite: true, note: 'made anew each time before it is filled' };
const REQUESTED = { isCertain: false, isRequested: true } as const;

export class Assessor {
  private readonly parts: Parts;
  private readonly confidence: ConfidenceAnalysis;
  private readonly guards: HitGuards;
  private readonly natures: CacheOrStore;
  private readonly requested: RequestedReleases;
  private readonly life: LifeCycleReleases;
  private readonly namesakes: Namesakes;
  private readonly dead: DeadCode;
  private readonly copies: VendoredCopies;

  constructor(parts: Parts) {
    this.parts = parts;
    const isFixed = (table: Container, container: Container): boolean => this.isFixed(table, container);
    this.guards = new HitGuards({ ...parts, isFixed });
    this.confidence = new ConfidenceAnalysis(parts);
    this.natures = new CacheOrStore(parts);
    this.requested = new RequestedReleases(parts);
    this.life = new LifeCycleReleases({ paths: parts.paths, requested: this.requested });
    this.namesakes = new Namesakes(parts);
    this.dead = new DeadCode(parts);
    this.copies = new VendoredCopies(parts);
  }

  /** Undefined when the container is no candidate: nothing is ever added, or it is a local of one call. */
  assess(container: Container): Assessment | undefined {
    const { file } = this.parts.index.getFile(container.declaration.nameNode);
    return askAbout(file, () => this.look(container));
  }

  private look(container: Container): Assessment | undefined {
    const { index, bounds } = this.parts;
    if (!container.mayGrow || container.isNamesake) return undefined;
    const added = container.growth.filter(
      (access) => isGrowth(access, index) && !isOfNamesake(access, container) && isOfProduction(index, access.node, container),
    );
    if (added.length === 0 || isNamesake(container, index)) return undefined;
    const lifetime = this.getLifetime(container, added);
    if (lifetime.kind === 'local') return undefined;
    const safe = (reason: string, proof?: ts.Node): Assessment => ({
      kind: 'safe',
      container,
      reason,
      growth: added,
      ...(proof ? { proof } : {}),
    });
    const home = index.getFile(container.declaration.nameNode);
    if (isTestFile(home.file)) return safe('in a test file, whose process ends with the run');
    if (this.copies.isCopy(home.node)) return safe("in a copy of another's library, which the program does not load");
    if (lifetime.kind === 'short') return safe(lifetime.note);
    const running = this.getRunning(container, added);
    if (running.length === 0)
      return safe(container.declaration.maker ? 'filled only while it is made' : 'filled only while its module loads');
    const { open, notes } = this.getOpenGrowth(running, container);
    if (open.length === 0) return safe(notes.slice(0, MAX_NOTES).join('; '));
    const nobody = this.getNobody(container, open, lifetime);
    if (nobody) return safe(nobody.note, nobody.node);
    const found = bounds.getBounds(container, open, this.isServed(container) ? lifetime : undefined);
    const requested = this.getRequested(container, open, found);
    if (found.bound && !requested) return safe(found.bound.note, found.bound.node);
    const { nature, idle } = requested ?? { nature: this.natures.getNature(container, open), idle: found.idle };
    // What asks a memo is there to be asked again.
    if (nature.style !== 'memo' && open.every(({ node }) => runsOnlyAtStart({ ...this.parts, names: this.parts.bounds.names }, node)))
      return safe('filled only while modules load');
    return this.judge({ container, lifetime, open, idle }, nature);
  }

  private getLifetime(container: Container, added: readonly Access[]): Lifetime {
    const lifetime = this.parts.lifetimes.getLifetime(container);
    return lifetime.kind === 'short' ? (getStartedLifetime(this.parts, container, added) ?? lifetime) : lifetime;
  }

  /** Why nothing that runs is known to add to it: dead code, or code that only has its name. */
  private getNobody(
    container: Container,
    open: readonly Access[],
    lifetime: Lifetime,
  ): { readonly note: string; readonly node?: ts.Node } | undefined {
    const [dead, ...others] = open.map(({ node }) => this.dead.getRoot(node));
    if (dead && others.every((root) => root !== undefined))
      return { note: `${describeFunction(dead)} is called by nobody in the program`, node: dead };
    const crowd = this.namesakes.getCrowd(container, open);
    if (crowd) return crowd;
    const isGuess = (!isSureToLive(lifetime) || isHiddenMember(container)) && this.namesakes.isOfOtherFiles(container, open);
    return isGuess ? { note: 'nothing but its name says that other files add to it' } : undefined;
  }

  /** What the container is, and all releases, where nothing but what users ask for takes entries out of a memo or a store that they fill. */
  private getRequested(
    container: Container,
    open: readonly Access[],
    { idle, released }: Bounds,
  ): { nature: Nature; idle: readonly IdleRelease[] } | undefined {
    const added = container.accesses.filter(({ kind }) => kind === 'growth');
    // `pending.set(id, undefined)` lets go of what was there, and keeps the key.
    const growth = added.filter(({ key, value }) => !key || !value || !isNothing(value));
    const isRequested = (access: Access): boolean => this.requested.isRequested(access, growth, container);
    const getLife = (access: Access): string | undefined => this.life.getNote(access, container, growth);
    const all = released && (getLife(released.first) || isRequested(released.first)) ? released.getAll() : [];
    const notes = new Map(all.map((access) => [access, getLife(access)]));
    const life = [...notes].flatMap(([access, note]): IdleRelease[] => (note ? [{ access, isCertain: false, isOfLife: true, note }] : []));
    const releases = all.filter((access) => !notes.get(access));
    if (all.length === 0 || !releases.every(isRequested)) return undefined;
    const nature = this.natures.getNature(container, open);
    if (releases.length === 0) return { nature, idle: [...idle, ...life] };
    const { style, value } = nature;
    const isStore =
      growth.length < added.length ||
      this.requested.isOfSharedHandles(container, releases, open) ||
      (!/^(?:function|instance)$/.test(value?.kind ?? '') && this.requested.isKeyValueStore(container, open));
    if (style !== 'memo' && !isStore && !this.requested.isFilledBeside(releases, open, container)) return undefined;
    const requested = releases.map((access) => ({
      access,
      ...REQUESTED,
      note: this.requested.isOfAll(access) ? 'only when somebody asks for it' : 'only what its caller names',
    }));
    return { nature, idle: [...idle, ...life, ...requested] };
  }

  private isServed({ declaration }: Container): boolean {
    const { index, isLibrary, getMajor } = this.parts;
    const { file } = index.getFile(declaration.nameNode);
    return mayBeRenderedOnServer(file, isLibrary(file), getMajor);
  }

  /** Growth beside that of the load of its module, or of its own maker. */
  private getRunning(container: Container, added: readonly Access[]): readonly Access[] {
    const { calls, index } = this.parts;
    return added.filter(
      (access) => !calls.isLoadTime(access.node) && !isInOwnMaker(access, container, this.parts) && !isFilledAsMade(index, access),
    );
  }

  /** What is left when growth with a finite set of keys is taken away. */
  private getOpenGrowth(running: readonly Access[], container: Container): { open: Access[]; notes: string[] } {
    const { index } = this.parts;
    const notes = new Set<string>();
    const open = running.filter((access) => {
      const verdict = this.getKeyVerdict(access);
      const found = verdict.finite ? verdict : isFilledAnew(access, index) ? FILLED_ANEW : this.guards.getVerdict(access, container);
      if (!found.finite) return true;
      notes.add(found.note);
      return false;
    });
    return { open, notes: [...notes] };
  }

  private getKeyVerdict(access: Access): KeyVerdict {
    const { index, keys } = this.parts;
    const { key } = access;
    if (!key) return this.getValueVerdict(access);
    const verdict = keys.isFinite(key);
    if (verdict.finite) return verdict;
    const ofTable = keys.tables.isOfConstantTable(key);
    return ofTable.finite ? ofTable : getCharacterVerdict(index, access);
  }

  private getValueVerdict(access: Access): KeyVerdict {
    const missing = getMissingValue(this.parts.index, access);
    const isOfFew = missing !== undefined && this.parts.keys.isFinite(missing).finite;
    return isOfFew ? { finite: true, note: 'few things are added, each only where it is not there' } : { finite: false };
  }

  /** Filled once, with the other one or as the program starts, and nothing is taken out: its keys are so many for ever. */
  private isFixed(table: Container, { declaration }: Container): boolean {
    const { index, lifetimes } = this.parts;
    const lifetime = table.declaration.maker === declaration.maker ? undefined : lifetimes.getLifetime(table);
    if (lifetime && (lifetime.kind !== 'process' || lifetime.isAssumed)) return false;
    if (table.accesses.some(({ kind, node }) => kind === 'release' && isOfProduction(index, node, table))) return false;
    const added = table.accesses.filter((access) => isGrowth(access, index) && isOfProduction(index, access.node, table));
    return this.getRunning(table, added).every((access) => this.getKeyVerdict(access).finite);
  }

  private judge(suspect: Omit<Suspect, 'value'>, nature: Nature): Assessment {
    const { container, lifetime, open, idle } = suspect;
    const judged = this.confidence.judge({ ...suspect, value: nature.value });
    const proofs = [...getFillers(container, open, this.parts), ...judged.proofs];
    const getUselessness = (): string | undefined => this.confidence.getUselessness({ container, open, value: nature.value });
    const style = isCalledMemo(container, open, nature) ? CALLED_MEMO : {};
    return {
      kind: 'leak',
      container,
      ...nature,
      ...style,
      lifetime,
      growth: open,
      idle,
      confidence: judged.confidence,
      getUselessness,
      proofs,
    };
  }
}

/** `if (!names) { names = []; for (…) names.push(one); }`: it has what one run puts into it. */
function isFilledAnew({ node, site, via }: Access, index: ProgramIndex): boolean {
  if (via === 'nested' || getEndlessLoop(index, node) || getAwaitingLoop(node)) return false;
  return isMadeAnewBefore(site, isLoopCallback);
}

/** Adds an entry whose key the text of the program does not fix; on a value that was read, only if that is a container itself. */
function isGrowth(access: Access, index: ProgramIndex): boolean {
  if (access.kind !== 'growth') return false;
  if (access.method.startsWith('.') || isClosedCopy(access, index)) return false;
  if (access.via !== 'nested') return true;
  if (isOfForeignInstance(access.site, index) || isMadeAnewBefore(access.site)) return false;
  const type = index.checker.getTypeAtLocation(access.site);
  const name = type.symbol?.name ?? '';
  if (/^Weak(?:Map|Set|Ref)$/.test(name)) return false;
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  return /^(?:Map|Set|Array|Object|__object|__type|Record)$/.test(name) || type.symbol === undefined;
}

/** `gauges.queue.set(…)` of `{ queue: new Gauge() }`: a member that is made of a class which the program does not have, and which is no container. */
function isOfForeignInstance(site: ts.Node, index: ProgramIndex): boolean {
  const member = ts.isPropertyAccessExpression(site) ? index.getSymbol(site.name)?.valueDeclaration : undefined;
  if (!member || !ts.isPropertyAssignment(member)) return false;
  const made = unwrap(member.initializer);
  if (!ts.isNewExpression(made) || getContainerKind(made)) return false;
  const maker = index.getSymbol(made.expression)?.valueDeclaration;
  return maker === undefined || !index.has(maker);
}

/** `options = { ...options, ...more }`, `Object.assign(options, more)` of a type that names all of its properties. */
function isClosedCopy({ method, site }: Access, index: ProgramIndex): boolean {
  if (method !== '=copy' && method !== 'assign') return false;
  return isClosedType(index.checker, index.checker.getTypeAtLocation(site));
}
