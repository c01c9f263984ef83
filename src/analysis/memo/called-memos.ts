import { getNameOf } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ContainerDeclaration } from '../containers/declarations.ts';
import type { Nature } from './cache-or-store.ts';
import { getWords } from '../syntax/words.ts';

const WORD = /^(?:caches?|cached|memo|memoized)$/i;
/** Names of fields that say nothing of what is in them. */
const PLAIN = /^[#_]*(?:cache|data|entries|items|map|records|store|storage|table|values)_*$/i;
/** Values that are no results: what others want to hear of, what is not there yet. */
const NO_RESULT = /^(?:constant|function|promise)$/;

/** What such a container is, beside what is known of its values. */
export const CALLED_MEMO = { style: 'memo', isByName: true } as const;

/**
 * `imageCache`, a field of `PageCache`: what the code calls a memo, where it does not show what happens on a miss, as for a class whose users
 * get and set. Of 67 fields and variables so called, in packages whose leaks people labelled, 63 were memos. It tells the pattern, and with it what is suggested, nothing more.
 */
export function isCalledMemo({ declaration }: Container, open: readonly Access[], { style, value }: Nature): boolean {
  if (style === 'memo' || !/^(?:object|Map)$/.test(declaration.kind) || NO_RESULT.test(value?.kind ?? '')) return false;
  if (!open.some(({ key, via }) => key && via !== 'nested')) return false;
  const [holder = '', ...members] = declaration.name.split(/[#.]/);
  if (isOf(members.length > 0 ? declaration.tail : holder)) return true;
  return members.length > 0 && PLAIN.test(declaration.tail) && isOf(getHolder(declaration, holder));
}

/** The last word says what it is: `cacheHits` are hits. */
function isOf(name: string): boolean {
  return WORD.test(getWords(name).at(-1) ?? '');
}

/** Whose member it is; of `this`, what the class or the constructor is called. */
function getHolder({ maker }: ContainerDeclaration, holder: string): string {
  return holder === 'this' && maker ? (getNameOf(maker)?.getText() ?? '') : holder;
}
