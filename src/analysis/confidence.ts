import { ts } from 'ts-morph';
import type { Confidence } from '../types.ts';
import type { IdleRelease } from './bounds.ts';
import { isLoopCallback, type CallGraph } from './calls.ts';
import type { Access, Container } from './containers.ts';
import { getDeclaredTypes } from './declared-types.ts';
import { GrowthRates, isNamedSetUp, isSlower, type GrowthRate } from './growth-rate.ts';
import type { TypeInference } from './infer.ts';
import type { KeyAnalysis } from './keys.ts';
import type { Lifetime } from './lifetime.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from './syntax.ts';
import { isDemonstration, isRunFile } from './test-files.ts';
import type { ValueVerdict } from './values.ts';
import { isTypeScript } from './script-kind.ts';

/** What is known about a container that looks like a leak. */
export interface Suspect {
  readonly container: Container;
  readonly lifetime: Lifetime;
  /** The accesses that add without end. */
  readonly open: readonly Access[];
  readonly idle: readonly IdleRelease[];
  readonly value: ValueVerdict | undefined;
}

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly keys: KeyAnalysis;
  readonly inference: TypeInference;
  readonly isPublished: (file: string) => boolean;
}

/** What each rate of new keys is worth; a doubt takes one away. That keys come from input is read off names and can be wrong, so it is never `high`. */
const SURENESS: Readonly<Record<GrowthRate, number>> = { event: 2, input: 1, unknown: 0, few: 0 };

/** How sure it is that a container grows for ever in a program that runs for long: `high` is meant to be right 19 times of 20, `medium` 4 of 5. */
export class ConfidenceAnalysis {
  private readonly parts: Parts;
  private readonly rates: GrowthRates;

  constructor(parts: Parts) {
    this.parts = parts;
    this.rates = new GrowthRates(parts.index, parts.calls);
  }

  getConfidence(suspect: Suspect): Confidence {
    if (this.isDoubtful(suspect) || this.isProbablyFew(suspect)) return 'low';
    const sureness = SURENESS[this.rates.getRate(suspect.open)] - this.countDoubts(suspect);
    if (sureness < 1) return 'low';
    return sureness > 1 ? 'high' : 'medium';
  }

  private countDoubts({ container, lifetime, open, idle }: Suspect): number {
    const doubts = [
      !open.some((access) => access.via === 'direct' && (!access.key || this.isTyped(access.key, container))),
      idle.some(({ isCertain }) => !isCertain),
      lifetime.kind === 'process' && lifetime.isAssumed === true,
      this.isUnused(container, open),
    ];
    return doubts.filter(Boolean).length;
  }

  /** Nobody in an application adds to it: dead code, or what a framework calls. */
  private isUnused({ declaration }: Container, open: readonly Access[]): boolean {
    const { index, calls, isPublished } = this.parts;
    if (isPublished(index.getFile(declaration.nameNode).file)) return false;
    return open.every(({ node }) => {
      const fn = getEnclosingFunction(node);
      return fn !== undefined && calls.getReach(fn) === 'api';
    });
  }

  /** Who keeps it, who adds to it or who empties it is not known for sure. */
  private isDoubtful({ container, lifetime, open, idle }: Suspect): boolean {
    if (lifetime.kind === 'unknown') return true;
    const { file } = this.parts.index.getFile(container.declaration.nameNode);
    const keeper = lifetime.kind === 'process' && lifetime.by && this.parts.index.getFile(lifetime.by).file;
    if (isRunFile(file) || (keeper && (isRunFile(keeper) || isDemonstration(keeper, file)))) return true;
    if (open.every((access) => access.via === 'unclear' || this.isRegistration(access))) return true;
    if (container.accesses.some((access) => access.kind === 'release' && access.via === 'unclear')) return true;
    return idle.some(({ access, isCertain }) => access.key !== undefined && !isCertain);
  }

  /** What it is keyed by, or holds, is something of which programs have few. */
  private isProbablyFew({ container, open, value }: Suspect): boolean {
    if (value?.kind === 'formatter' || value?.note === 'values are instances of WeakMap') return true;
    if (open.every((access) => access.key && this.parts.keys.isProbablyFinite(access.key))) return true;
    const outer = open.filter((access) => access.via !== 'nested');
    if (outer.length > 0 && outer.every((access) => this.isSetUp(access) || this.isUnknownKey(access, container))) return true;
    const isGiven = (access: Access): boolean => this.isCallersKey(access) && isSlower(this.rates.getRate([access]), 'input');
    if (value?.kind === 'fresh' && open.every((access) => access.via === 'nested' || isGiven(access))) return true;
    if (value?.kind === 'constant' && open.every(isGiven)) return true;
    return open.every((access) => access.key && this.isClassKey(access.key));
  }

  /** Exported, but in this program only called while modules load: plugins, parsers, dialects. */
  private isSetUp(access: Access): boolean {
    let fn = getEnclosingFunction(access.node);
    while (fn && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
    if (!fn || isLifecycleHook(fn)) return true;
    const { calls, sure, values } = this.parts.calls.getCallers(fn);
    // What only has the name of the method may be another one.
    const known = sure.length > 0 ? sure : calls;
    return values.length === 0 && known.length > 0 && known.every((call) => this.parts.calls.isLoadTime(call) || isCalledInSetUp(call));
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
      this.parts.inference.infer(key) === 'unknown' &&
      isSlower(this.rates.getRate([access]), 'input')
    );
  }

  /** In TypeScript, what has no type is unusual; in JavaScript it says nothing. */
  private isTyped(key: ts.Expression, container: Container): boolean {
    const { index } = this.parts;
    if (!isTypeScript(index.getFile(key).file)) return true;
    return (index.checker.getTypeAtLocation(key).flags & ts.TypeFlags.Any) === 0 || getDeclaredTypes(index, container).key !== undefined;
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
    // Where the program calls it itself, what it is given there says more.
    const { exported, sure } = this.parts.calls.getCallers(fn);
    return exported && sure.length === 0;
  }

  /** Classes and constructors are as many as the source has. */
  private isClassKey(key: ts.Expression): boolean {
    const type = this.parts.index.checker.getTypeAtLocation(key);
    return type.getConstructSignatures().length > 0 || key.getText().endsWith('.constructor');
  }
}

function isCalledInSetUp(call: ts.Node): boolean {
  const fn = getEnclosingFunction(call);
  return fn !== undefined && isNamedSetUp(fn);
}

/** What NestJS, Angular, Lit and inversify call once for each instance. */
function isLifecycleHook(fn: ts.Node): boolean {
  if (!ts.isMethodDeclaration(fn)) return false;
  if (/^(?:onModuleInit|onApplicationBootstrap|ngOnInit|configure|connectedCallback|firstUpdated)$/.test(fn.name.getText())) return true;
  return (ts.getDecorators(fn) ?? []).some(({ expression }) => /^[pP]ostConstruct\b/.test(expression.getText()));
}
