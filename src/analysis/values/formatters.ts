import type { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

export const FORMATTERS =
  /^(?:NumberFormat|DateTimeFormat|Collator|PluralRules|RelativeTimeFormat|ListFormat|DisplayNames|Segmenter|DurationFormat)$/;

/** An `Intl` formatter: it formats, and nobody can change it. */
export function isFormatter({ symbol }: ts.Type, index: ProgramIndex): boolean {
  return symbol !== undefined && FORMATTERS.test(symbol.name) && !index.declares(symbol);
}
