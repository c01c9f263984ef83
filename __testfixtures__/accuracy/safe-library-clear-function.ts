import memoize, { memoizeClear } from 'memoize';

const parse = memoize((text: string) => text.split(' '));

export function compile(sources: string[]): string[][] {
  const result = sources.map((source) => parse(source));
  memoizeClear(parse);
  return result;
}
