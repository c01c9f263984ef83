import memoize from 'memoize';

const trim = memoize((text: string) => text.trim(), { cache: new Map() });

export const clean = (text: string): string => trim(text);
