import { ts } from 'ts-morph';
import type { AnalysisContext, Judging } from '../context.ts';
import { BOUNDED_MEMOIZERS, type MemoizerForm } from '../../../transforms/lib/memoizer-forms.ts';
import type { Confidence } from '../../types.ts';
import type { Assessment } from '../assess.ts';
import type { IdleRelease } from '../bounds/bounds.ts';
import { getTailName } from '../containers/container-match.ts';
import { type Access, type Container } from '../containers/containers.ts';
import type { Lifetime } from '../bounds/lifetimes.ts';
import { MemoizerOptions } from './memoizer-bounds.ts';
import { findMemoizers, type MemoizerDeclaration } from './memoizer-declarations.ts';
import { isOfMajors, type GetMajor, type LibraryName } from './memoizer-imports.ts';
import { MemoizerKeys, type MemoizerKey } from './memoizer-keys.ts';
import { getSignature, takesNothing, type Signature } from './memoizer-signature.ts';
import { collectUses, type MemoizerUses } from './memoizer-uses.ts';
import { getMemoizerConfidence } from './memoizer-confidence.ts';
import { getEnclosingFunction, isFunctionNode, wrapped } from '../syntax/syntax.ts';
import { isTestFile } from '../program/test-files.ts';

/** A memoizer of a library, judged; a leak comes with the key that grows. */
export type MemoizerAssessment =
  { readonly declaration: MemoizerDeclaration; readonly assessment: Extract<Assessment, { kind: 'safe' }> } | MemoizerLeak;

export interface MemoizerLeak {
  readonly declaration: MemoizerDeclaration;
  readonly assessment: Extract<Assessment, { kind: 'leak' }>;
  readonly key: OpenKey;
  readonly signature: Signature;
  readonly uses: MemoizerUses;
  /** How its library bounds it, and whether every version that the file may get is one that this was tried with. */
  readonly bound: { readonly form: MemoizerForm; readonly isBare: boolean; readonly isKnownVersion: boolean } | undefined;
}

type OpenKey = Extract<MemoizerKey, { finite: false }>;

type Parts = Judging & Pick<AnalysisContext, 'isPublished'>;

interface Growth {
  readonly open: readonly { readonly access: Access; readonly key: OpenKey }[];
  readonly notes: readonly string[];
  /** Code outside of the program, or behind a value, may call it. */
  readonly hasUnknownCallers: boolean;
}

const MAX_NOTES = 3;

export class MemoizerAnalysis {
  private readonly parts: Parts;
  private readonly options: MemoizerOptions;
  private readonly keys: MemoizerKeys;

  constructor(parts: Parts) {
    this.parts = parts;
    this.options = new MemoizerOptions(parts.index, parts.calls);
    this.keys = new MemoizerKeys({ ...parts, options: this.options });
  }

  /** Every memoizer of the owners, in file and text order. */
  assessAll(owners: ReadonlySet<string>, getMajor: GetMajor): MemoizerAssessment[] {
    return this.parts.index.files.flatMap(({ file, node }) => {
      if (!owners.has(file)) return [];
      return findMemoizers(node, file, getMajor).flatMap((declaration) => {
        const assessment = this.isOfLibrary(declaration) ? this.assess(declaration) : undefined;
        if (!assessment) return [];
        return ['bound' in assessment ? { ...assessment, bound: getBound(declaration.origin, file, getMajor) } : assessment];
      });
    });
  }

  /** The name is not a local one, and the module is not part of the scan: that would be the library itself. */
  private isOfLibrary({ origin }: MemoizerDeclaration): boolean {
    const { index } = this.parts;
    if (!origin.identifier) return true;
    const declarations = index.checker.getSymbolAtLocation(origin.identifier)?.declarations ?? [];
    if (!declarations.some((one) => one === origin.binding)) return false;
    const target = index.getSymbol(origin.identifier)?.declarations ?? [];
    return target.every((one) => one === origin.binding || !index.has(one));
  }

  private assess(declaration: MemoizerDeclaration): MemoizerAssessment | undefined {
    const { index, bounds } = this.parts;
    const uses = this.getUses(declaration);
    const growth = uses.accesses.filter(({ kind }) => kind === 'growth');
    const container = { declaration, accesses: uses.accesses, growth, mayGrow: true, mayHold: true, isNamesake: false };
    const safe = (reason: string, proof?: ts.Node): MemoizerAssessment => ({
      declaration,
      assessment: { kind: 'safe', container, reason, growth, ...(proof ? { proof } : {}) },
    });
    const verdict = this.options.getVerdict(declaration);
    if (verdict.bounded) return safe(verdict.note, verdict.node);
    if (isTestFile(index.getFile(declaration.nameNode).file)) return safe('in a test file, whose process ends with the run');
    const signature = getSignature(index, this.options, declaration);
    if (takesNothing(index, declaration, signature)) return safe('the function takes no argument, so there is one result');
    const lifetime = this.getLifetime(declaration, container);
    if (lifetime.kind === 'short' || lifetime.kind === 'local') return safe(lifetime.note);
    if (lifetime.kind === 'unknown' && declaration.library.isPerRequest) return safe(`${lifetime.note}: nothing keeps it for long`);
    const grown = this.getGrowth(declaration, signature, uses, growth);
    // What a selector is given is mostly the state: no candidate, as a `WeakMap` is none.
    if (declaration.library.kind === 'selector' && grown.open.length === 0) return undefined;
    if (grown.open.length === 0) return safe(grown.notes.slice(0, MAX_NOTES).join('; ') || 'nobody calls it after its module has loaded');
    const open = grown.open.map(({ access }) => access);
    const { bound, idle } = bounds.getBounds(container, open);
    const isKeyed = bound !== undefined && this.isKeyedDrop(declaration, uses, bound.node);
    if (bound && !isKeyed) return safe(bound.note, bound.node);
    return this.toLeak({ declaration, container, lifetime, signature, grown, uses, idle, isKeyed });
  }

  /** Taking out one entry of a memoizer makes it fresh; it does not keep it small. */
  private isKeyedDrop({ library }: MemoizerDeclaration, uses: MemoizerUses, node: ts.Node): boolean {
    const isMemo = library.kind !== 'cache' || library.isPerRequest === true;
    return isMemo && uses.accesses.some((access) => access.node === node && access.method === 'delete' && access.key !== undefined);
  }

  private getUses(declaration: MemoizerDeclaration): MemoizerUses {
    const { index, calls, containers } = this.parts;
    const uses = collectUses(index, calls, declaration);
    const isTest = isTestFile(index.getFile(declaration.nameNode).file);
    const isOfProduction = (node: ts.Node): boolean => isTest || !isTestFile(index.getFile(node).file);
    const verdict = this.options.getVerdict(declaration);
    const store = verdict.bounded ? undefined : verdict.store;
    const symbol = store && ts.isIdentifier(store) ? index.getSymbol(store) : undefined;
    const given = symbol && containers.find(({ declaration: { nameNode } }) => index.getSymbol(getTailName(nameNode)) === symbol);
    const releases = given?.accesses.filter(({ kind, via }) => kind === 'release' && via !== 'nested') ?? [];
    return {
      ...uses,
      args: uses.args,
      handed: uses.handed.filter(isOfProduction),
      looks: uses.looks,
      exported: uses.exported,
      accesses: [...uses.accesses.filter(({ node }) => isOfProduction(node)), ...releases],
    };
  }

  /** As long as what keeps the memoizer, or as the inner functions that call it. */
  private getLifetime(declaration: MemoizerDeclaration, container: Container): Lifetime {
    const { made, root, maker, flow, library } = declaration;
    const { lifetimes } = this.parts;
    if (ts.isDecorator(made) && (root === 'static' || library.isOfClass)) return PROCESS;
    if (maker && ts.isClassLike(maker) && isComponent(maker)) return { kind: 'short', note: 'lives as long as its component' };
    if (ts.isDecorator(made)) return lifetimes.getLifetime(container);
    const fn = getEnclosingFunction(made);
    if (flow === 'returned' && fn && isFunctionNode(fn) && ts.isCallExpression(wrapped(fn).parent))
      return { kind: 'short', note: `made anew for each call of the callback at ${this.parts.index.at(fn)}` };
    const holder = lifetimes.getHolder(made);
    if (holder.kind === 'process' || root !== 'closure' || flow !== 'named') return holder;
    const closure = lifetimes.getLifetime(container);
    return closure.kind === 'process' || (closure.kind === 'unknown' && holder.kind !== 'unknown') ? closure : holder;
  }

  private getGrowth(declaration: MemoizerDeclaration, signature: Signature, uses: MemoizerUses, growth: readonly Access[]): Growth {
    const { calls, index, isPublished } = this.parts;
    const notes = new Set<string>();
    const open: { access: Access; key: OpenKey }[] = [];
    const add = (access: Access, key: MemoizerKey): void => {
      if (key.finite) notes.add(key.note);
      else open.push({ access: { ...access, key: key.node }, key });
    };
    for (const access of growth) {
      if (calls.isLoadTime(access.node)) notes.add('called only while modules load');
      else add(access, this.keys.getKey(declaration, signature, uses.args.get(access)));
    }
    const { file } = index.getFile(declaration.nameNode);
    const hasUnknownCallers = uses.handed.length > 0 || (uses.exported && (growth.length === 0 || isPublished(file)));
    if (open.length > 0 || !hasUnknownCallers || declaration.library.kind === 'cache')
      return { open, notes: [...notes], hasUnknownCallers };
    const key = this.keys.getKey(declaration, signature, undefined);
    for (const node of uses.handed.length > 0 ? uses.handed : [declaration.nameNode])
      add({ kind: 'growth', site: node, node, method: 'handed', via: 'direct' }, key);
    return { open, notes: [...notes], hasUnknownCallers: true };
  }

  private toLeak(suspect: {
    declaration: MemoizerDeclaration;
    container: Container;
    lifetime: Lifetime;
    signature: Signature;
    grown: Growth;
    uses: MemoizerUses;
    idle: readonly IdleRelease[];
    isKeyed: boolean;
  }): MemoizerAssessment | undefined {
    const { declaration, container, lifetime, signature, grown, uses, idle, isKeyed } = suspect;
    const [first] = grown.open.toSorted((a, b) => rank(a.key) - rank(b.key));
    if (!first) return undefined;
    const confidence: Confidence = getMemoizerConfidence(this.parts, {
      declaration,
      lifetime,
      signature,
      open: grown.open,
      isReleased: isKeyed || idle.length > 0,
    });
    return {
      declaration,
      key: first.key,
      signature,
      uses,
      bound: undefined,
      assessment: {
        kind: 'leak',
        container,
        style: 'memo',
        lifetime,
        growth: grown.open.map(({ access }) => access),
        idle,
        confidence,
        getUselessness: () => undefined,
        proofs: [],
        value: undefined,
        mutation: undefined,
      },
    };
  }
}

function getBound(origin: LibraryName, file: string, getMajor: GetMajor): MemoizerLeak['bound'] {
  const known = BOUNDED_MEMOIZERS.get(`${origin.module}#${origin.path}`);
  return known && { form: known.form, isBare: known.isBare === true, isKnownVersion: isOfMajors(origin, file, getMajor, known.majors) };
}

const PROCESS: Lifetime = { kind: 'process', note: 'lives as long as the process' };
const ORDER: readonly string[] = ['fresh', 'text', 'number', 'object', 'unknown'];

function rank({ kind }: OpenKey): number {
  return ORDER.indexOf(kind);
}

/** A component of a user interface, which goes when it is no longer shown. */
function isComponent({ heritageClauses }: ts.ClassLikeDeclaration): boolean {
  return heritageClauses?.some((clause) => /(?:Component|Element)\b/.test(clause.getText())) === true;
}
