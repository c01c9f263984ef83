import { getNameOf } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ContainerDeclaration } from '../containers/declarations.ts';
import type { Nature } from './cache-or-store.ts';

const WORD = /^(?:cached?|caches|caching|memo|memos|memoized?)$/i;

/** What such a container is, beside what is known of its values. */
export const CALLED_MEMO = { style: 'memo', isByName: true } as const;

/**
 * `imageCache`, a field of `PageCache`: what the code calls a memo, where it does not show what happens on a miss, as for a class whose users
 * get and set. Of 68 leaks of that name in packages that people labelled, 64 were memos. It tells the pattern, and with it what is suggested, nothing more.
 */
export function isCalledMemo({ declaration }: Container, open: readonly Access[], { style, value }: Nature): boolean {
  if (style === 'memo' || !/^(?:object|Map)$/.test(declaration.kind) || value?.kind === 'constant') return false;
  if (!open.some(({ key, via }) => key && via !== 'nested')) return false;
  const [holder = '', ...members] = declaration.name.split(/[#.]/);
  const words = getWords(members.length > 0 ? declaration.tail : holder);
  return words.some((word) => WORD.test(word)) || (members.length > 0 && WORD.test(getWords(getHolder(declaration, holder)).at(-1) ?? ''));
}

/** Whose member it is; of `this`, what the class or the constructor is called. */
function getHolder({ maker }: ContainerDeclaration, holder: string): string {
  return holder === 'this' && maker ? (getNameOf(maker)?.getText() ?? '') : holder;
}

function getWords(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
}
