import { ts } from 'ts-morph';
import type { CallGraph } from './calls/calls.ts';
import type { CallPaths } from './calls/call-paths.ts';
import type { Access, Container } from './containers/containers.ts';
import { AdmittedKeys } from './keys/admitted.ts';
import { FileKeys } from './keys/file-keys.ts';
import { getNameRate, type GrowthRate, type GrowthRates } from './bounds/growth-rate.ts';
import { getAskedBefore, isEmptiedByName } from './bounds/keepers.ts';
import type { GivenTexts } from './keys/given-texts.ts';
import type { KeyOrigins } from './keys/key-origins.ts';
import { isLess, type Origin } from './calls/origin.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { unwrap } from './syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly isAmongOthers: boolean;
  readonly rates: GrowthRates;
  readonly paths: CallPaths;
  readonly origins: KeyOrigins;
  readonly texts: GivenTexts;
  readonly containers: readonly Container[];
}

/** A place that says how often something runs, or what it gets, and in which words. */
export interface Proof {
  readonly role: 'growth' | 'key' | 'owner';
  readonly node: ts.Node;
  readonly note: string;
}

export interface Sureness {
  readonly level: number;
  /** What runs again and again was found, not only that somebody calls it. */
  readonly isProven: boolean;
  readonly proofs: readonly Proof[];
}

const NONE: Sureness = { level: 0, isProven: false, proofs: [] };

/** How sure it is that something is added again and again, from what leads to it and what its keys come from. */
export class GrowthSureness {
  private readonly parts: Parts;
  private readonly files: FileKeys;
  private readonly admitted: AdmittedKeys;

  constructor(parts: Parts) {
    this.parts = parts;
    this.files = new FileKeys(parts.index, parts.calls);
    this.admitted = new AdmittedKeys(parts.index, parts.containers);
  }

  /** Of the surest of the accesses that add. */
  getSureness(container: Container, open: readonly Access[]): Sureness {
    return open
      .map((access) => this.getAccessSureness(access, container))
      .reduce((best, one) => (one.level > best.level || (one.level === best.level && best.proofs.length === 0) ? one : best), NONE);
  }

  /** A real path from what runs again and again, with a key that is followed to what comes with it, is worth two. */
  private getAccessSureness(access: Access, container: Container): Sureness {
    const rate = this.parts.rates.getRate([access]);
    const root = this.parts.paths.getRoot(access.node);
    const subject = root.kind === 'public' ? '' : 'it ';
    const path: Proof = { role: 'owner', node: root.node, note: `its growth is reached from here: ${subject}${root.note}` };
    // What nobody is seen to run again is no more than a shape.
    if (root.kind === 'open') return NONE;
    if (root.kind === 'start' || root.isGuess || root.isByHand || (root.kind === 'public' && this.parts.isAmongOthers))
      return { ...NONE, proofs: [path] };
    const isProven = root.kind === 'event';
    const base = isProven ? 2 : 1;
    if (this.admitted.isAdmitted(access)) return { ...NONE, proofs: [path] };
    if (!access.key) return this.getAppendSureness(access, container, { level: base, isProven, proofs: [path] });
    return this.getKeySureness(access.key, rate, { level: base, isProven, proofs: [path] });
  }

  /** What a list is asked for before is a key of it. A list of each entry may be emptied through the entry itself, which is not followed. */
  private getAppendSureness(access: Access, container: Container, reached: Sureness): Sureness {
    const { index } = this.parts;
    const { level, isProven, proofs } = reached;
    const rate = this.parts.rates.getRate([access]);
    const isNested = access.via === 'nested';
    const asked = isNested ? undefined : getAskedBefore(container, access);
    if ((isNested && isEmptiedByName(index, access)) || asked === 'part') return { ...NONE, proofs };
    if (asked) return this.getKeySureness(asked, this.parts.rates.getRate([{ ...access, key: asked }]), reached);
    // Whoever calls what a library offers need not do so again.
    const isEach = isProven && (rate === 'event' || (rate === 'unknown' && this.isOfRequest(access)));
    return { level: isEach ? level : 0, isProven: isProven && !isNested, proofs };
  }

  /** What is appended came with a request. */
  private isOfRequest({ value }: Access): boolean {
    const origin = value && this.parts.origins.getOrigin(value);
    return origin?.kind === 'event' && origin.isRequest === true && origin.doubt === undefined;
  }

  /** `reached`: what the path to the growth shows. */
  private getKeySureness(node: ts.Expression, rate: GrowthRate, reached: Sureness): Sureness {
    const { level: base, isProven, proofs } = reached;
    const origin = this.parts.origins.getOrigin(node);
    const key: Proof = { role: 'key', node: origin.node, note: `what makes the key ${origin.note}` };
    if (origin.kind === 'fixed') return { ...NONE, proofs: [...proofs, key] };
    const isOwn = !isLess('public', origin.kind) || (origin.kind === 'event' && !origin.isRequest);
    const isOfFiles = (isOwn && this.files.isOfFiles(node)) || this.files.isOfReadPlace(node);
    // What one caller passes is no proof where others call again and again.
    if (origin.doubt === 'none' || isOfFiles) return { ...NONE, proofs };
    if (origin.kind === 'unknown') return { ...NONE, proofs };
    if (origin.kind === 'public') return { level: this.isText(node, origin) ? getLevel(origin, rate, 1) : 0, isProven, proofs: [key] };
    return { level: getLevel(origin, rate, base), isProven: isProven && !origin.isPart && !isOwn, proofs: [...proofs, key] };
  }

  /** What users pass, and the library reads: not the name of something, or a thing of theirs. */
  private isText(node: ts.Expression, { node: given, isPart }: Origin): boolean {
    const { texts, isAmongOthers } = this.parts;
    if (isAmongOthers) return false;
    const key = unwrap(node);
    const whole = ts.isParameter(given) && !isPart ? given.name : key;
    if (ts.isIdentifier(whole) && getNameRate(whole.text) === 'few') return false;
    return texts.isRead(whole) || texts.isRead(ts.isPropertyAccessExpression(key) ? key.name : key);
  }
}

/** Names may lower what a path shows. */
function getLevel({ kind, node, isPart, isRequest, doubt }: Origin, rate: GrowthRate, base: number): number {
  if (rate === 'few' || (kind === 'event' && !isRequest && isOwnEmitter(node))) return 0;
  if (rate !== 'unknown' && !doubt) return base;
  // What things have that users pass, and what is not asked for from outside, tells one of those things from the other, which may be few.
  const isOwn = (kind === 'public' && isPart && rate !== 'input') || (kind === 'event' && !isRequest);
  return isOwn ? 0 : 1;
}

/** `worker.on('testEnd', …)`: it tells what it does with the work of this program, which has an end. */
function isOwnEmitter(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const emitter = unwrap(node.expression.expression);
  const name = ts.isPropertyAccessExpression(emitter) ? emitter.name : emitter;
  return ts.isIdentifier(name) && /(?:worker|child|process|runner|watcher)$/i.test(name.text);
}
