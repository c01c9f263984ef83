import { ts } from 'ts-morph';
import type { Confidence } from '../types.ts';
import type { Bounds, BoundAnalysis, IdleRelease } from './bounds.ts';
import { isLoopCallback, type CallGraph } from './calls.ts';
import type { Access, Container } from './containers.ts';
import type { TypeInference } from './infer.ts';
import type { KeyAnalysis, KeyVerdict } from './keys.ts';
import type { Lifetime, LifetimeAnalysis } from './lifetime.ts';
import type { MemoShape } from './memo-shape.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from './syntax.ts';
import { isOfProduction, isTestFile } from './test-files.ts';
import type { ValueAnalysis, ValueVerdict } from './values.ts';

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
  | {
      readonly kind: 'leak';
      readonly container: Container;
      /** `memo`: get-or-create; `log`: only ever appended to. */
      readonly style: 'memo' | 'log';
      readonly lifetime: Lifetime;
      /** The accesses that add without end. */
      readonly growth: readonly Access[];
      readonly idle: readonly IdleRelease[];
      readonly confidence: Confidence;
      readonly value: ValueVerdict | undefined;
      /** Where a stored value is changed in place. */
      readonly mutation: ts.Node | undefined;
    };

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly lifetimes: LifetimeAnalysis;
  readonly keys: KeyAnalysis;
  readonly bounds: BoundAnalysis;
  readonly shapes: MemoShape;
  readonly values: ValueAnalysis;
  readonly inference: TypeInference;
}

const MAX_NOTES = 3;

export class Assessor {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Undefined when the container is no candidate: nothing is ever added, or it is a local of one call. */
  assess(container: Container): Assessment | undefined {
    const { index, lifetimes, calls, bounds } = this.parts;
    const added = container.accesses.filter((access) => isGrowth(access, index) && isOfProduction(index, access.node, container));
    if (added.length === 0) return undefined;
    const lifetime = lifetimes.getLifetime(container);
    if (lifetime.kind === 'local') return undefined;
    const safe = (reason: string, proof?: ts.Node): Assessment => ({
      kind: 'safe',
      container,
      reason,
      growth: added,
      ...(proof ? { proof } : {}),
    });
    if (isTestFile(index.getFile(container.declaration.nameNode).file)) return safe('in a test file, whose process ends with the run');
    if (lifetime.kind === 'short') return safe(lifetime.note);
    const running = added.filter((access) => !calls.isLoadTime(access.node) && !isInOwnConstructor(access, container, calls));
    if (running.length === 0)
      return safe(
        container.declaration.root === 'singleton' ? 'filled only while its instance is made' : 'filled only while its module loads',
      );
    const { open, notes } = this.getOpenGrowth(running);
    if (open.length === 0) return safe(notes.slice(0, MAX_NOTES).join('; '));
    const { bound, idle } = bounds.getBounds(container, open);
    if (bound) return safe(bound.note, bound.node);
    return this.judge(container, lifetime, open, { bound, idle });
  }

  /** What is left when growth with a finite set of keys is taken away. */
  private getOpenGrowth(running: readonly Access[]): { open: Access[]; notes: string[] } {
    const notes = new Set<string>();
    const open = running.filter((access) => {
      const verdict = access.key ? this.getKeyVerdict(access.key) : undefined;
      if (!verdict?.finite) return true;
      notes.add(verdict.note);
      return false;
    });
    return { open, notes: [...notes] };
  }

  private getKeyVerdict(key: ts.Expression): KeyVerdict {
    const verdict = this.parts.keys.isFinite(key);
    return verdict.finite ? verdict : this.parts.keys.tables.isOfConstantTable(key);
  }

  private judge(container: Container, lifetime: Lifetime, open: readonly Access[], { idle }: Bounds): Assessment {
    const { shapes, values } = this.parts;
    const keyed = open.find((access) => access.key && access.method !== 'add' && shapes.isGetOrCreate(access, container));
    const verdicts = open.flatMap((access) => (access.value ? [values.getKind(access.value)] : []));
    // A miss may be remembered as a mark beside the real values.
    const verdict = verdicts.find((candidate) => candidate.kind !== 'constant') ?? verdicts[0];
    const mutation = values.getMutation(container) ?? values.getAccumulation(container);
    const isTwoLevel = verdict?.kind === 'fresh' && open.some((access) => access.via === 'nested' && access.key);
    const isStore = verdict && !isTwoLevel && /^(?:fresh|constant|identity|given)$/.test(verdict.kind);
    const style = keyed && !isStore && (isTwoLevel || !mutation || keyed.via === 'nested') ? 'memo' : 'log';
    const confidence = this.getConfidence(container, lifetime, open, idle, verdict);
    return { kind: 'leak', container, style, lifetime, growth: open, idle, confidence, value: verdict, mutation };
  }

  private getConfidence(
    container: Container,
    lifetime: Lifetime,
    open: readonly Access[],
    idle: readonly IdleRelease[],
    value: ValueVerdict | undefined,
  ): Confidence {
    if (lifetime.kind === 'unknown') return 'low';
    if (open.every((access) => access.via === 'unclear' || this.isRegistration(access))) return 'low';
    if (container.accesses.some((access) => access.kind === 'release' && access.via === 'unclear')) return 'low';
    if (value?.kind === 'formatter' || value?.note === 'values are instances of WeakMap') return 'low';
    if (open.every((access) => access.key && this.parts.keys.isProbablyFinite(access.key))) return 'low';
    if (open.every((access) => this.isSetUp(access))) return 'low';
    if (open.every((access) => this.isUnknownKey(access, container))) return 'low';
    if (value?.kind === 'fresh' && open.every((access) => access.via === 'nested' || this.isCallersKey(access))) return 'low';
    if (value?.kind === 'constant' && open.every((access) => this.isCallersKey(access))) return 'low';
    if (open.every((access) => access.key && this.isClassKey(access.key))) return 'low';
    const isReleasable = idle.some(({ access }) => access.key !== undefined);
    if (isReleasable) return 'low';
    const typed = open.some((access) => access.via === 'direct' && (!access.key || this.isTyped(access.key)));
    return typed && idle.length === 0 ? 'high' : 'medium';
  }

  /** Exported, but in this program only called while modules load: plugins, parsers, dialects. */
  private isSetUp(access: Access): boolean {
    let fn = getEnclosingFunction(access.node);
    while (fn && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
    if (!fn) return true;
    const { calls, values } = this.parts.calls.getCallers(fn);
    return values.length === 0 && calls.length > 0 && calls.every((call) => this.parts.calls.isLoadTime(call));
  }

  /** A `Map` or `Set` of something that no type and no use names: classes and other things of which a program has few are common there. */
  private isUnknownKey(access: Access, { declaration }: Container): boolean {
    const key = access.key && unwrap(access.key);
    if (!key || !ts.isIdentifier(key) || !/^(?:Map|Set)$/.test(declaration.kind)) return false;
    const type = this.parts.index.checker.getTypeAtLocation(key);
    const parameter = this.parts.index.getSymbol(key)?.valueDeclaration;
    return (
      (type.flags & ts.TypeFlags.Any) !== 0 &&
      parameter !== undefined &&
      ts.isParameter(parameter) &&
      this.parts.inference.infer(key) === 'unknown'
    );
  }

  private isTyped(key: ts.Expression): boolean {
    return (this.parts.index.checker.getTypeAtLocation(key).flags & ts.TypeFlags.Any) === 0;
  }

  /** `register(name, thing)`: key and value are given by the callers, as in set-up code. */
  private isRegistration(access: Access): boolean {
    const value = access.value && unwrap(access.value);
    return this.isCallersKey(access) && value !== undefined && this.isParameter(value, access);
  }

  private isCallersKey(access: Access): boolean {
    return access.key !== undefined && this.isParameter(unwrap(access.key), access);
  }

  private isParameter(node: ts.Expression, access: Access): boolean {
    if (!ts.isIdentifier(node)) return false;
    const declaration = this.parts.index.getSymbol(node)?.valueDeclaration;
    const fn = getEnclosingFunction(access.node);
    if (!declaration || !ts.isParameter(declaration) || !fn || declaration.parent !== fn || !isFunctionNode(fn)) return false;
    return this.parts.calls.getCallers(fn).exported;
  }

  /** Classes and constructors are as many as the source has. */
  private isClassKey(key: ts.Expression): boolean {
    const type = this.parts.index.checker.getTypeAtLocation(key);
    return type.getConstructSignatures().length > 0 || key.getText().endsWith('.constructor');
  }
}

/** A field that the constructor fills has what each instance is made of. */
function isInOwnConstructor({ node }: Access, { declaration }: Container, calls: CallGraph): boolean {
  if (declaration.root !== 'singleton') return false;
  const isMaker = (one: ts.Node): boolean => {
    let fn = getEnclosingFunction(one);
    while (fn && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
    return fn !== undefined && (fn === declaration.maker || (ts.isConstructorDeclaration(fn) && fn.parent === declaration.maker));
  };
  const fn = getEnclosingFunction(node);
  if (isMaker(node) || !fn || ts.isClassLike(fn)) return isMaker(node);
  // A private helper of the constructor.
  const { calls: callers, values, exported } = calls.getCallers(fn);
  return !exported && values.length === 0 && callers.length > 0 && callers.every(isMaker);
}

/** Adds an entry whose key the text of the program does not fix; on a value that was read, only if that is a container itself. */
function isGrowth(access: Access, index: ProgramIndex): boolean {
  if (access.kind !== 'growth') return false;
  const isFixed = access.method.startsWith('.');
  if (isFixed) return false;
  if (access.via !== 'nested') return true;
  const type = index.checker.getTypeAtLocation(access.site);
  const name = type.symbol?.name ?? '';
  if (/^Weak(?:Map|Set|Ref)$/.test(name)) return false;
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  return /^(?:Map|Set|Array|Object|__object|__type|Record)$/.test(name) || type.symbol === undefined;
}
