import type { ts } from 'ts-morph';

/** What is left of a statement on a path, once what the memo answers is put into it. */
export interface Step {
  readonly text: string;
  readonly node: ts.Node;
  /** The value was stored before it runs. */
  readonly isAfterStore: boolean;
}

/** What a run starts from. */
export interface Assumed {
  /** Texts of the keys that have an entry. */
  readonly hits: ReadonlySet<string>;
  /** Conditions that decide whether the memo is asked at all, and that are taken not to hold. */
  readonly denied: ReadonlySet<string>;
  /** Statements that only count, which nobody can tell apart. */
  readonly tallies: ReadonlySet<ts.Node>;
}

/** What keeps a path from being followed. */
export interface Problem {
  readonly note: string;
  readonly node: ts.Node;
}

// Not spellable in a program, so that no text of one can be taken for them.
export const VALUE = '‹the value›';
/** A list of its own with the same in it as the value, which is one. */
export const COPY = '‹a copy of the value›';
export const NOTHING = '‹nothing›';
export const MEMO = '‹the memo›';
export const DOUBT = 'decides by more than whether the entry is there';
export const KNOWN: ReadonlySet<string> = new Set([VALUE, COPY, NOTHING, 'true', 'false']);

export type Truth = 'true' | 'false' | 'unknown';

export const NEGATED: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/** Of two conditions; where an entry is there, what is not known may narrow the hit. */
export function join(left: Truth, right: Truth, isAnd: boolean, isHit: boolean): Truth {
  const [decisive, neutral]: [Truth, Truth] = isAnd ? ['false', 'true'] : ['true', 'false'];
  if (left === decisive || right === decisive) return decisive;
  if (left === neutral && right === neutral) return neutral;
  return isHit && (left === neutral || right === neutral) ? neutral : 'unknown';
}

export function shorten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** `constant`: the text of what was stored, so that `cache[key] = null; return null;` gives the value as a hit does. */
export function isSame(found: Step | undefined, made: Step | undefined, constant?: string): boolean {
  if (!found || !made) return false;
  const isConstant = constant !== undefined && made.text === `return ${constant}`;
  return found.text === made.text || (isConstant && found.text === `return ${VALUE}`);
}
