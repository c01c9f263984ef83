/** How one memoized function of a library is given a bound, for the libraries and majors that it was tried with. */

/**
 * - `cache-property`: the memoized function has a `cache` that can be replaced;
 * - `cache-option`, `cache-map-option`: its options take a `cache` or a `cacheMap`; `cache-factory`: they take `{ create }`, which makes one;
 * - `max-option`, `max-size-option`: its options take a number, `max` or `maxSize`.
 */
export type MemoizerForm = 'cache-property' | 'cache-option' | 'cache-map-option' | 'cache-factory' | 'max-option' | 'max-size-option';

/** The option that takes a number. */
export const NUMBER_OPTIONS = { 'max-option': 'max', 'max-size-option': 'maxSize' } as const;

/** Whether its bound is a number, so that it needs no cache of another library. */
export function takesNumber(form: MemoizerForm): boolean {
  return Object.hasOwn(NUMBER_OPTIONS, form);
}

export interface BoundedMemoizer {
  readonly form: MemoizerForm;
  /** First and last major of the package. */
  readonly majors: readonly [number, number];
  /** It stores the result as it is, and lru-cache keeps no undefined. */
  readonly isBare?: boolean;
}

const LODASH: BoundedMemoizer = { form: 'cache-property', majors: [4, 4], isBare: true };
const DATALOADER: BoundedMemoizer = { form: 'cache-map-option', majors: [1, 2] };

/** By `module#path`, where the path of `default` is the default export, or the module itself for `require`. */
export const BOUNDED_MEMOIZERS: ReadonlyMap<string, BoundedMemoizer> = new Map<string, BoundedMemoizer>([
  ['lodash#memoize', LODASH],
  ['lodash-es#memoize', LODASH],
  ['lodash.memoize#default', LODASH],
  ['lodash/memoize#default', LODASH],
  ['lodash/memoize.js#default', LODASH],
  ['lodash-es/memoize#default', LODASH],
  ['lodash-es/memoize.js#default', LODASH],
  ['memoize#default', { form: 'cache-option', majors: [10, 11] }],
  ['mem#default', { form: 'cache-option', majors: [6, 10] }],
  ['p-memoize#default', { form: 'cache-option', majors: [4, 8], isBare: true }],
  ['memoizee#default', { form: 'max-option', majors: [0, 0] }],
  ['fast-memoize#default', { form: 'cache-factory', majors: [2, 2] }],
  // From 6 on it keeps one result by default.
  ['moize#default', { form: 'max-size-option', majors: [5, 5] }],
  ['moize#infinite', { form: 'max-size-option', majors: [6, 6] }],
  ['dataloader#default', DATALOADER],
  ['dataloader#DataLoader', DATALOADER],
]);
