import { memoize } from 'lodash-es';

/** Called under another name, through a barrel, with text of its callers. */
export const toWords = memoize((text: string) => text.split(/\s+/));

/** Called with constants only, in a file that renames it. */
export const toUpper = memoize((word: string) => word.toUpperCase());

export default memoize((text: string) => text.length);
