import memoize from 'lodash/memoize';
import { LRUCache } from 'lru-cache';

/** Words of a text. */
export const toWords = memoize((text: string): number => {
  return text.split(' ').length;
});
toWords.cache = new LRUCache({ max: 256 });

const count = memoize((text: string) => text.length); // of units
count.cache = new LRUCache({ max: 256 });
const typed: (text: string) => number = Object.assign(memoize((text) => text.length), { cache: new LRUCache({ max: 256 }) });

export class Counter {
  static readonly lines = Object.assign(memoize((text: string) => text.split('\n').length), { cache: new LRUCache({ max: 256 }) });
}

export const total = (text: string) => toWords(text) + count(text) + typed(text) + Counter.lines(text);
