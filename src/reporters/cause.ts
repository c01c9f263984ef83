import type { Evidence, Finding } from '../types.ts';
import { verdict } from './verdict.ts';

const MAX_RELEASES = 2;

type Proof = Pick<Finding, 'container' | 'evidence' | 'file'>;

/**
 * Why it is a finding, in one sentence: what adds to it, and what takes nothing out. Why it is rewritten or not is another question, which
 * `decided` answers. Empty where the proof shows no growth.
 */
export function cause(finding: Proof): string {
  const growth = finding.evidence.filter(({ role }) => role === 'growth');
  const [first] = growth;
  if (first === undefined) return '';
  if (finding.container === 'property') return `${first.note ?? 'what it points to stays'} (${placeIn(finding, first)})`;
  const more = growth.length === 1 ? '' : ` and ${growth.length - 1} more`;
  return `${describeGrowth(finding)} (${placeIn(finding, first)}${more}), and ${describeReleases(finding)}`;
}

function describeGrowth({ container, evidence }: Proof): string {
  if (container === 'string') return 'each call makes it longer';
  return evidence.some(({ role }) => role === 'key')
    ? `each new ${container === 'Set' ? 'value' : 'key'} adds an entry`
    : 'each call adds an entry';
}

function describeReleases(finding: Proof): string {
  const releases = finding.evidence.filter(({ role }) => role === 'release');
  if (releases.length === 0) return finding.container === 'string' ? 'nothing shortens it' : 'nothing takes one out';
  const told = releases
    .slice(0, MAX_RELEASES)
    .map((each) => (each.note === undefined ? placeIn(finding, each) : `${each.note} (${placeIn(finding, each)})`));
  const more = releases.length - told.length;
  return `what takes out does not bound it: ${told.join('; ')}${more > 0 ? `; ${more} more` : ''}`;
}

function placeIn({ file }: Proof, place: Evidence): string {
  return place.file === file ? `line ${place.line}` : `${place.file}:${place.line}`;
}

/** Whose decision it is, and why: `no rewrite: it may be the only copy of what it holds`. */
export function decided({ decision, planned, reason }: Pick<Finding, 'decision' | 'planned' | 'reason'>): string {
  const proven = (planned ?? decision) === 'rewrite' ? 'rewrite' : 'no rewrite';
  return `${planned === undefined ? '' : 'decided in the plan; leakshift says '}${proven}: ${reason}`;
}

/** What is decided, and why: `rewrite to lru-cache (limit 256): every read recomputes on a miss`. */
export function tellDecision(finding: Finding): string {
  const { decision, planned, reason } = finding;
  const isPlain = decision !== 'suggest' && planned === undefined;
  return isPlain ? `${verdict(finding)}: ${reason}` : `${verdict(finding)}, ${decided(finding)}`;
}

/** For one line: why it leaks, what is decided, and why. */
export function tell(finding: Finding): string {
  return [cause(finding), tellDecision(finding)].filter((part) => part !== '').join('; ');
}
