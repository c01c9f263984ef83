import memoize from 'lodash/memoize';

/** Words of a text. */
export const toWords = memoize((text: string): number => {
  return text.split(' ').length;
});

const count = memoize((text: string) => text.length); // of units
const typed: (text: string) => number = memoize((text) => text.length);

export class Counter {
  static readonly lines = memoize((text: string) => text.split('\n').length);
}

export const total = (text: string) => toWords(text) + count(text) + typed(text) + Counter.lines(text);
