import type { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

export const FORMATTERS =
  /^(?:NumberFormat|DateTimeFormat|Collator|PluralRules|RelativeTimeFormat|ListFormat|DisplayNames|Segmenter|DurationFormat)$/;

/** An `Intl` formatter: it formats, and nobody can change it. */
export function isFormatter({ symbol }: ts.Type, index: ProgramIndex): boolean {
  return symbol !== undefined && FORMATTERS.test(symbol.name) && !index.declares(symbol);
}

/** By the name alone, of what has no type: it gives a text, a number or what is new. */
export function isPureName(method: string): boolean {
  return /^(?:test|exec|format\w*|resolvedOptions|toString|compare|select\w*)$/.test(method);
}

/** What a formatter gives is new. */
export function isFormat(method: string): boolean {
  return /^(?:format\w*|resolvedOptions|compare|select\w*|of|segment)$/.test(method);
}
