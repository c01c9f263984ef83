import { ts } from 'ts-morph';
import type { Confidence } from '../types.ts';
import type { IdleRelease } from './bounds.ts';
import { isLoopCallback, type CallGraph } from './calls.ts';
import { getConditions } from './conditions.ts';
import type { Access, Container } from './containers.ts';
import { getDeclaredTypes } from './declared-types.ts';
import { getFrameworkCall } from './framework-calls.ts';
import type { CallPaths } from './call-paths.ts';
import { type GrowthRates, isNamedSetUp, isSlower } from './growth-rate.ts';
import { isAfterWait, isEntrusted } from './entrusted.ts';
import { isSwitchedOnByNobody } from './flags.ts';
import type { KeyOrigins } from './key-origins.ts';
import type { TypeInference } from './infer.ts';
import type { KeyAnalysis } from './keys.ts';
import type { Lifetime } from './lifetime.ts';
import { getEndlessLoop } from './loops.ts';
import { isEmptiedThroughEntry, isHandedToRemover, isOfOneRun, isOfOtherScripts, isReplaced } from './keepers.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from './syntax.ts';
import { isDemonstration, isRunFile } from './test-files.ts';
import { GrowthSureness, type Proof } from './sureness.ts';
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
  readonly isLibrary: (file: string) => boolean;
  readonly isAmongOthers: boolean;
  readonly rates: GrowthRates;
  readonly paths: CallPaths;
  readonly origins: KeyOrigins;
}

export interface Judgement {
  readonly confidence: Confidence;
  readonly proofs: readonly Proof[];
}

/** How sure it is that a container grows for ever in a program that runs for long: `high` is meant to be right 19 times of 20, `medium` 4 of 5. */
export class ConfidenceAnalysis {
  private readonly parts: Parts;
  private readonly rates: GrowthRates;
  private readonly paths: CallPaths;
  private readonly origins: KeyOrigins;
  private readonly sureness: GrowthSureness;

  constructor(parts: Parts) {
    this.parts = parts;
    this.rates = parts.rates;
    this.paths = parts.paths;
    this.origins = parts.origins;
    this.sureness = new GrowthSureness(parts);
  }

  /** Constants that other files of the program pass are all its keys, as far as it is seen. */
  hasFixedKeys(open: readonly Access[]): boolean {
    return open.every(({ key }) => {
      const origin = key && this.origins.getOrigin(key);
      return origin?.kind === 'fixed' && origin.node.getSourceFile() !== key?.getSourceFile();
    });
  }

  judge(suspect: Suspect): Judgement {
    const { level, isProven, proofs } = this.sureness.getSureness(suspect.container, suspect.open);
    if (this.isDoubtful(suspect)) return { confidence: 'low', proofs };
    const sureness = this.isProbablyFew(suspect) ? 0 : level - this.countDoubts(suspect);
    if (sureness < 1) return { confidence: 'low', proofs };
    return { confidence: sureness > 1 && isProven && this.isUnhindered(suspect) ? 'high' : 'medium', proofs };
  }

  /** Nothing stands between the event and the growth, and it is no store that its users fill. */
  private isUnhindered({ open }: Suspect): boolean {
    const { index } = this.parts;
    return open.some(({ node }) => !isAfterWait(node)) && !open.some((access) => isEntrusted(index, this.origins, access));
  }

  private countDoubts({ container, lifetime, open, idle }: Suspect): number {
    const doubts = [
      !open.some((access) => access.via === 'direct' && (!access.key || this.isTyped(access.key, container))),
      idle.some(({ access, isCertain }) => !isCertain && !this.isForUsers(access)),
      lifetime.kind === 'process' && lifetime.isAssumed === true,
      // What a callback holds is gone with whatever calls it.
      lifetime.kind === 'process' && lifetime.isAssumed === true && container.declaration.root === 'closure',
      this.isUnused(container, open),
    ];
    return doubts.filter(Boolean).length;
  }

  /** A full reset that a library offers: who does not know of it never calls it. */
  private isForUsers({ key, node }: Access): boolean {
    return key === undefined && this.parts.isLibrary(this.parts.index.getFile(node).file);
  }

  /** Nobody in an application adds to it: dead code, or what a framework calls. */
  private isUnused({ declaration }: Container, open: readonly Access[]): boolean {
    const { index, calls, isLibrary } = this.parts;
    if (isLibrary(index.getFile(declaration.nameNode).file)) return false;
    return open.every(({ node }) => {
      const fn = getEnclosingFunction(node);
      return fn !== undefined && this.paths.getRoot(node).kind !== 'event' && calls.getReach(fn) === 'api';
    });
  }

  /** Who keeps it, who adds to it or who empties it is not known for sure. */
  private isDoubtful({ container, lifetime, open, idle }: Suspect): boolean {
    if (lifetime.kind === 'unknown') return true;
    const { file } = this.parts.index.getFile(container.declaration.nameNode);
    const keeper = lifetime.kind === 'process' && lifetime.by && this.parts.index.getFile(lifetime.by).file;
    if (
      isRunFile(file) ||
      this.parts.index.isOfExample(container.declaration.nameNode) ||
      (keeper && (isRunFile(keeper) || isDemonstration(keeper, file)))
    )
      return true;
    if (open.every(({ via, isGuess }) => via === 'unclear' || isGuess)) return true;
    if (isHandedToRemover(container) || (open.some(({ via }) => via === 'nested') && isEmptiedThroughEntry(container))) return true;
    if (isOfOtherScripts(this.parts.index, container) || isReplaced(container) || open.every(({ node }) => this.isOff(node))) return true;
    if (container.accesses.some((access) => access.kind === 'release' && access.via === 'unclear')) return true;
    return idle.some(({ access, isCertain }) => access.key !== undefined && !isCertain);
  }

  /** It runs only where the environment asks for it, or if somebody turned it on. */
  private isOff(node: ts.Node): boolean {
    return getConditions(node).some(isOfEnvironment) || isSwitchedOnByNobody(this.parts.index, this.parts.calls, node);
  }

  /** What it is keyed by, or holds, is something of which programs have few. */
  private isProbablyFew({ container, open: all, value }: Suspect): boolean {
    // What only has its name says nothing of it where something else adds to it.
    const sure = all.filter(({ via }) => via !== 'unclear');
    const open = sure.length > 0 ? sure : all;
    if (value?.kind === 'formatter' || value?.note === 'values are instances of WeakMap') return true;
    if (open.every((access) => access.via === 'unclear' || this.isRegistration(access) || isOfOneRun(access))) return true;
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
    if (getEndlessLoop(this.parts.index, access.node)) return false;
    let fn = getEnclosingFunction(access.node);
    while (fn && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
    if (!fn || getFrameworkCall(fn)?.kind === 'start') return true;
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

/** `if (process.env.CI) …`: what runs only where the environment asks for it. */
function isOfEnvironment({ condition }: { readonly condition: ts.Expression }): boolean {
  return condition.getText().includes('process.env');
}
