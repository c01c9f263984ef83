/** How one memoized function of a library is given a bound, for the libraries and majors that it was tried with. */

/**
 * - `cache-property`: the memoized function has a `cache` that can be replaced;
 * - `cache-option`: its options take a `cache`; `cache-factory`: they take `{ create }`, which makes one;
 * - `max-option`: its options take a number.
 */
export type MemoizerForm = 'cache-property' | 'cache-option' | 'cache-factory' | 'max-option';

export interface BoundedMemoizer {
  readonly form: MemoizerForm;
  /** First and last major of the package. */
  readonly majors: readonly [number, number];
}

const LODASH: BoundedMemoizer = { form: 'cache-property', majors: [4, 4] };

/** By `module#path`, where the path of `default` is the default export, or the module itself for `require`. */
export const BOUNDED_MEMOIZERS: ReadonlyMap<string, BoundedMemoizer> = new Map([
  ['lodash#memoize', LODASH],
  ['lodash-es#memoize', LODASH],
  ['lodash.memoize#default', LODASH],
  ['lodash/memoize#default', LODASH],
  ['lodash/memoize.js#default', LODASH],
  ['lodash-es/memoize#default', LODASH],
  ['lodash-es/memoize.js#default', LODASH],
  ['memoize#default', { form: 'cache-option', majors: [10, 11] }],
  ['mem#default', { form: 'cache-option', majors: [6, 10] }],
  ['memoizee#default', { form: 'max-option', majors: [0, 0] }],
  ['fast-memoize#default', { form: 'cache-factory', majors: [2, 2] }],
]);
