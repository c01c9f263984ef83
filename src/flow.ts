import { parse, type ParserPlugin } from '@babel/parser';
import { ts } from 'ts-morph';

/**
 * Whether JavaScript that does not parse is written in Flow: its first comments have the pragma, or nothing but Flow's types is in the way.
 */
export function looksLikeFlow(file: string, text: string): boolean {
  if (!/\.[cm]?jsx?$/.test(file)) return false;
  const head = ts.getLeadingCommentRanges(text, 0) ?? [];
  if (head.some(({ pos, end }) => /@(?:no)?flow\b/.test(text.slice(pos, end)))) return true;
  return parses(text, [['flow', { all: true }]]) && !parses(text, []);
}

function parses(text: string, plugins: readonly ParserPlugin[]): boolean {
  try {
    parse(text, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, plugins: ['jsx', 'decorators-legacy', ...plugins] });
    return true;
  } catch {
    return false;
  }
}
