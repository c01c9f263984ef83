import type { Confidence, Decision, Finding } from '../types.ts';
import { printable } from './terminal.ts';

/** How bad a finding is, in the words of SARIF: how sure it is that the memory only grows. */
export type Level = 'error' | 'warning' | 'note';

export const LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const satisfies Record<Confidence, Level>;

/** What of equal confidence is told first: what can be done at once, then what somebody must decide. */
const URGENCY: Readonly<Record<Decision, number>> = { rewrite: 0, suggest: 1, refuse: 2 };
const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** Findings with the worst first; the report's order among equals. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => RANK[a.confidence] - RANK[b.confidence] || URGENCY[a.decision] - URGENCY[b.decision]);
}

/** `rewrite to lru-cache (limit 256)`, `suggest`, `refuse`. */
export function verdict({ decision, rewrite }: Pick<Finding, 'decision' | 'rewrite'>): string {
  return decision === 'rewrite' && rewrite !== undefined ? `rewrite to ${proposal(rewrite)}` : decision;
}

/** `lru-cache (limit 256)`. quick-lru keeps two generations of its `maxSize`, so it may hold twice as many. */
export function proposal({ target, limit }: Pick<NonNullable<Finding['rewrite']>, 'target' | 'limit'>): string {
  if (limit === undefined) return printable(target);
  return `${printable(target)} (limit ${limit}${target === 'quick-lru' ? `, holds up to ${2 * limit}` : ''})`;
}

/** What a finding says: `only grows`, or that a link keeps what it points to; with low confidence, that it may. */
export function claim({ container, confidence }: Pick<Finding, 'container' | 'confidence'>): string {
  const isSure = confidence !== 'low';
  if (container === 'property') return isSure ? 'keeps its target alive' : 'may keep its target alive';
  return isSure ? 'only grows' : 'may only grow';
}
