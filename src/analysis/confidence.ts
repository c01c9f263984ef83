import { ts } from 'ts-morph';
import { isLeftToOthers } from './bounds/left-releases.ts';
import { getReach } from './calls/reach.ts';
import type { Confidence } from '../types.ts';
import type { IdleRelease } from './bounds/bounds.ts';
import type { CallGraph } from './calls/calls.ts';
import { getFacts, splitFact, type Fact } from './syntax/conditions.ts';
import { type Access, type Container, isByNameAlone } from './containers/containers.ts';
import { InstanceAnalysis } from './containers/instances.ts';
import { getDeclaredTypes } from './containers/declared-types.ts';
import type { CallPaths } from './calls/call-paths.ts';
import type { GrowthRates } from './bounds/growth-rate.ts';
import { isAfterWait, isEntrusted } from './keys/entrusted.ts';
import { isSwitchedOffForGood, isSwitchedOnByNobody } from './calls/flags.ts';
import { isOfFewFormats } from './keys/few-formats.ts';
import { FewKeys } from './keys/few-keys.ts';
import { isOfPropertyNames } from './keys/property-names.ts';
import type { GivenTexts } from './keys/given-texts.ts';
import type { KeyOrigins } from './keys/key-origins.ts';
import type { TypeInference } from './values/infer.ts';
import type { KeyAnalysis } from './keys/keys.ts';
import type { Lifetime } from './bounds/lifetimes.ts';
import {
  isDefaultInstance,
  isEmptiedThroughEntry,
  isOfManyHeirs,
  isHandedToRemover,
  isOfOtherScripts,
  isReplaced,
} from './bounds/keepers.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { getEnclosingFunction, isDecorated, isInside } from './syntax/syntax.ts';
import { isDemonstration, isRunFile, isShowing } from './program/test-files.ts';
import { GrowthSureness, type Proof } from './sureness.ts';
import type { ValueVerdict } from './values/values.ts';
import { isTypeScript } from './program/script-kind.ts';

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
  readonly isPublished: (file: string) => boolean;
  readonly isAmongOthers: boolean;
  readonly rates: GrowthRates;
  readonly paths: CallPaths;
  readonly origins: KeyOrigins;
  readonly texts: GivenTexts;
  readonly containers: readonly Container[];
}

export interface Judgement {
  readonly confidence: Confidence;
  readonly proofs: readonly Proof[];
}

const FEW = 'its keys are few, as far as it is seen: a limit may have nothing to drop';

/** How sure it is that a container grows for ever in a program that runs for long: `high` is meant to be right 19 times of 20, `medium` 4 of 5. */
export class ConfidenceAnalysis {
  private readonly parts: Parts;
  private readonly rates: GrowthRates;
  private readonly paths: CallPaths;
  private readonly origins: KeyOrigins;
  private readonly sureness: GrowthSureness;
  private readonly few: FewKeys;
  private readonly instances: InstanceAnalysis;

  constructor(parts: Parts) {
    this.parts = parts;
    this.rates = parts.rates;
    this.paths = parts.paths;
    this.origins = parts.origins;
    this.instances = new InstanceAnalysis(parts.index, parts.calls);
    this.sureness = new GrowthSureness(parts);
    this.few = new FewKeys({ ...parts, rates: this.rates, origins: this.origins });
  }

  /** Why a limit may have nothing to drop. */
  getUselessness(suspect: Pick<Suspect, 'container' | 'open' | 'value'>): string | undefined {
    const { index, calls, isPublished } = this.parts;
    const isOfPackage = isPublished(index.getFile(suspect.container.declaration.nameNode).file);
    if (isOfPackage && suspect.open.every(({ node }) => isSwitchedOnByNobody(index, calls, node)))
      return 'it is filled only while somebody has turned that on';
    // Users of a package write those down.
    const isOfNames = isOfPackage && suspect.open.every(({ key }) => key !== undefined && isOfPropertyNames(this.parts, key));
    return isOfNames || this.hasFewKeys(suspect) ? FEW : undefined;
  }

  /**
   * Constants that other files of the program pass are all its keys, as far as it is seen, or settings, or `Intl` or the program has a list of
   * them; or they are the locales and currencies of formatters that a package makes in ways which it has written out.
   */
  private hasFewKeys({ container, open, value }: Pick<Suspect, 'container' | 'open' | 'value'>): boolean {
    if (this.few.isListed(open) || this.few.isOfSettings(open)) return true;
    if (value?.kind === 'formatter' && this.isOfFewFormats(container, open)) return true;
    return open.every(({ key }) => {
      const origin = key && this.origins.getOrigin(key);
      return origin?.kind === 'fixed' && origin.node.getSourceFile() !== key?.getSourceFile();
    });
  }

  /** An application whose requests bring them may be sent any text as a locale. */
  private isOfFewFormats(container: Container, open: readonly Access[]): boolean {
    const isOfPackage = this.parts.isPublished(this.parts.index.getFile(container.declaration.nameNode).file);
    return isOfPackage && open.every(({ value: made }) => made !== undefined && isOfFewFormats(this.parts, made));
  }

  judge(suspect: Suspect): Judgement {
    const { level, isProven, proofs } = this.sureness.getSureness(suspect.container, suspect.open);
    if (this.isDoubtful(suspect)) return { confidence: 'low', proofs };
    const sureness = this.few.isProbablyFew(suspect) ? 0 : level - this.countDoubts(suspect);
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
      !open.some((access) => isByOwnName(access, container) && (!access.key || this.isTyped(access.key, container))),
      idle.some(({ access, isCertain }) => !isCertain && !this.isForUsers(access)),
      lifetime.kind === 'process' && lifetime.isAssumed === true,
      // What a callback holds is gone with whatever calls it.
      lifetime.kind === 'process' && lifetime.isAssumed === true && container.declaration.root === 'closure',
      this.isUnused(container, open),
      lifetime.kind === 'process' && isDefaultInstance(this.parts.index, this.parts.calls, lifetime.by),
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
      return fn !== undefined && this.paths.getRoot(node).kind !== 'event' && getReach(calls, fn) === 'api';
    });
  }

  /** Who keeps it, who adds to it or who empties it is not known for sure. */
  private isDoubtful({ container, lifetime, open, idle }: Suspect): boolean {
    // What is rendered on a page alone is bounded.
    if (lifetime.kind === 'unknown' || idle.some((one) => one.isGuess === true || isLeftToOthers(one))) return true;
    if (this.isBesideProgram(container, lifetime) || open.every(isByNameAlone)) return true;
    if (isHandedToRemover(container) || isEmptiedThroughEntry(container, open)) return true;
    if (isOfManyHeirs(this.instances, this.parts.calls, container.declaration)) return true;
    if (isOfOtherScripts(this.parts.index, container) || isReplaced(container) || open.every(({ node }) => this.isOff(node))) return true;
    if (container.accesses.some((access) => access.kind === 'release' && access.via === 'unclear')) return true;
    if (idle.some(({ access }) => this.isOfDecorated(access))) return true;
    return idle.some(({ access, isCertain }) => access.key !== undefined && !isCertain && !this.isForgotten(access, open));
  }

  /** In a script, an example or a document, or kept by one. */
  private isBesideProgram({ declaration }: Container, lifetime: Lifetime): boolean {
    const { index } = this.parts;
    const { file } = index.getFile(declaration.nameNode);
    if (isRunFile(file) || (isShowing(file) && index.files.some((one) => !isShowing(one.file)))) return true;
    const keeper = lifetime.kind === 'process' && lifetime.by ? index.getFile(lifetime.by).file : undefined;
    return keeper !== undefined && (isRunFile(keeper) || isDemonstration(keeper, file));
  }

  /** Whatever its decorator stands for may call it. */
  private isOfDecorated({ node }: Access): boolean {
    const fn = getEnclosingFunction(node);
    return fn !== undefined && isDecorated(fn);
  }

  /** In an application whose requests fill it, a method that takes something out and has no caller was written and forgotten. */
  private isForgotten({ node }: Access, open: readonly Access[]): boolean {
    const { index, calls, isPublished } = this.parts;
    const fn = getEnclosingFunction(node);
    if (!fn || isPublished(index.getFile(node).file)) return false;
    const { calls: callers, values } = calls.getCallers(fn);
    return callers.length + values.length === 0 && open.some((access) => this.paths.getRoot(access.node).isRequest);
  }

  /** It runs only where the environment asks for it, or if somebody turned it on. */
  private isOff(node: ts.Node): boolean {
    const { index, calls } = this.parts;
    return (
      getFacts(node).flatMap(splitFact).some(isAskedOfEnvironment) ||
      isSwitchedOnByNobody(index, calls, node) ||
      isSwitchedOffForGood(index, calls, node)
    );
  }

  /** In TypeScript, what has no type is unusual; in JavaScript it says nothing. */
  private isTyped(key: ts.Expression, container: Container): boolean {
    const { index } = this.parts;
    if (!isTypeScript(index.getFile(key).file)) return true;
    return (index.checker.getTypeAtLocation(key).flags & ts.TypeFlags.Any) === 0 || getDeclaredTypes(index, container).key !== undefined;
  }
}

/** `table[key] = value`, also `table[user][key] = value`. */
function isByOwnName({ via, key, site }: Access, { accesses }: Container): boolean {
  if (via !== 'nested') return via === 'direct';
  return key !== undefined && accesses.some((access) => access.via === 'direct' && isInside(access.site, site));
}

/** `if (process.env.CI) …`: what runs only where the environment asks for it, or while it is developed. */
function isAskedOfEnvironment({ condition, holds }: Fact): boolean {
  const text = condition.getText();
  if (!text.includes('process.env')) return false;
  const isEqual = ts.isBinaryExpression(condition) && /^[!=]==?$/.test(condition.operatorToken.getText());
  const isSo = isEqual && condition.operatorToken.getText().startsWith('!') ? !holds : holds;
  return /NODE_ENV/.test(text) ? !(isSo && /production/.test(text)) : isSo;
}
