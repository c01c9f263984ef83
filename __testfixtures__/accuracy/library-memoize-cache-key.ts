import memoize from 'memoize';

const repeat = memoize((text: string, times: number) => text.repeat(times), { cacheKey: ([text, times]) => `${text}*${times}` });

export const banner = (text: string, times: number): string => repeat(text, times);
