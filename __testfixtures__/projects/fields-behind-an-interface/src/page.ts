import type { Formatter, Shown } from './shapes.ts';

export const page = (text: string, formatter: Formatter): string => formatter.format(text);

/** Whatever it is, all of its fields are written. */
export const dump = (shown: Shown): string => JSON.stringify(shown);
