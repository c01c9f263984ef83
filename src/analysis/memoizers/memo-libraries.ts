/**
 * What npm's memoizers and caches key on, and how each is bounded: their documentation, and for most rows a run of the release that `checked`
 * names (entries after 50 keys, with and without the option).
 */
import { CACHE_LIBRARIES } from './cache-libraries.ts';
import type { MemoLibrary } from './memo-library.ts';
import { UNBOUNDED_LIBRARIES } from './unbounded-libraries.ts';

const MAP_METHODS = { 'cache.clear': 'clear', 'cache.delete': 'drop' } as const;
const LODASH = ['lodash#memoize', 'lodash-es#memoize', 'lodash/fp#memoize', 'lodash.memoize#default'];
const LODASH_FILES = ['lodash/memoize', 'lodash-es/memoize', 'lodash/fp/memoize'].flatMap((file) => [
  `${file}#default`,
  `${file}.js#default`,
]);

const LODASH_MEMOIZE = {
  kind: 'function',
  keys: 'first',
  fn: 0,
  resolver: 1,
  bounds: [],
  methods: MAP_METHODS,
  weakAdvice: '`memoized.cache = new WeakMap()`, so that a result goes with its object',
} as const satisfies Partial<MemoLibrary>;

const MEMOIZE = {
  kind: 'function',
  keys: 'first',
  fn: 0,
  options: 1,
  resolverOptions: ['cacheKey'],
  resolverTakesArray: true,
  stores: ['cache'],
  methods: {},
  advice: '`{ cache: new LRUCache({ max: N }) }` of lru-cache as the second argument',
  weakAdvice: '`{ cache: new WeakMap() }`, so that a result goes with its object',
} as const satisfies Partial<MemoLibrary>;

const FAST_MEMOIZE = {
  kind: 'function',
  keys: 'json',
  fn: 0,
  options: 1,
  resolverOptions: ['serializer'],
  resolverTakesArray: true,
  bounds: [],
  stores: ['cache'],
  methods: {},
  advice: '`{ cache: { create: () => new LRUCache({ max: N }) } }` of lru-cache as the second argument',
} as const satisfies Partial<MemoLibrary>;

const MOIZE = {
  title: 'moize',
  package: 'moize',
  kind: 'function',
  keys: 'all',
  fn: 0,
  options: 1,
  resolverOptions: ['serializer', 'transformArgs'],
  resolverTakesArray: true,
  contentOptions: ['isSerialized', 'isDeepEqual', 'isShallowEqual', 'isReact', 'matchesArg', 'matchesKey'],
  bounds: ['maxSize', 'maxAge'],
  methods: { clear: 'clear', remove: 'drop' },
} as const satisfies Partial<MemoLibrary>;

const SELECTOR = {
  kind: 'selector',
  keys: 'all',
  bounds: [],
  methods: { clearCache: 'clear', 'memoizedResultFunc.clearCache': 'clear' },
  ceiling: 'low',
  advice:
    '`{ memoize: lruMemoize, memoizeOptions: { maxSize: N }, argsMemoize: lruMemoize, argsMemoizeOptions: { maxSize: N } }` as the last argument; from reselect 5.3 on without the two `lruMemoize`',
} as const satisfies Partial<MemoLibrary>;

/** Rows of one export stand from the most to the least lenient: the first is taken where the version is not known. */
export const MEMO_LIBRARIES: readonly MemoLibrary[] = [
  {
    ...LODASH_MEMOIZE,
    title: 'lodash memoize',
    package: 'lodash',
    exports: [...LODASH, ...LODASH_FILES],
    advice: 'give the memoized function a bounded cache: `Object.assign(memoize(fn), { cache: new LRUCache({ max: N }) })` of lru-cache',
    checked: '4.18.1',
  },
  {
    ...MEMOIZE,
    title: 'memoize',
    package: 'memoize',
    exports: ['memoize#default'],
    bounds: ['maxAge'],
    clearers: ['memoizeClear'],
    checked: '10.2.0',
  },
  {
    ...MEMOIZE,
    title: 'memoizeDecorator',
    package: 'memoize',
    exports: ['memoize#memoizeDecorator'],
    kind: 'decorator',
    options: 0,
    bounds: ['maxAge'],
    advice: '`@memoizeDecorator({ maxAge })`, or `cache: new LRUCache({ max: N })` of lru-cache',
    checked: '10.2.0',
  },
  {
    ...MEMOIZE,
    title: 'mem',
    package: 'mem',
    exports: ['mem#default'],
    bounds: ['maxAge'],
    clearers: ['memClear', 'clear'],
    checked: '9.0.2',
  },
  {
    ...MEMOIZE,
    title: 'p-memoize',
    package: 'p-memoize',
    below: 5,
    exports: ['p-memoize#default'],
    bounds: ['maxAge'],
    switches: ['cache'],
    clearers: ['pMemoizeClear', 'clear'],
    checked: '4.0.4',
  },
  {
    ...MEMOIZE,
    title: 'p-memoize',
    package: 'p-memoize',
    from: 5,
    exports: ['p-memoize#default'],
    bounds: [], // `maxAge` of older majors is ignored.
    switches: ['cache'],
    clearers: ['pMemoizeClear'],
    checked: '8.0.0',
  },
  {
    title: 'memoizee',
    package: 'memoizee',
    exports: ['memoizee#default'],
    kind: 'function',
    keys: 'all',
    fn: 0,
    options: 1,
    resolverOptions: ['normalizer'],
    resolverTakesArray: true,
    bounds: ['max', 'maxAge'],
    contentOptions: ['primitive'],
    methods: { clear: 'clear', delete: 'drop', deleteRef: 'drop' },
    advice: "memoizee's own bound: `{ max: N }`",
    weakAdvice: '`memoizee/weak`, so that a result goes with its object',
    checked: '0.4.17',
  },
  {
    ...FAST_MEMOIZE,
    title: 'fast-memoize',
    package: 'fast-memoize',
    exports: ['fast-memoize#default'],
    checked: '2.5.2',
  },
  {
    ...FAST_MEMOIZE,
    title: 'memoize of FormatJS',
    package: '@formatjs/fast-memoize',
    exports: ['@formatjs/fast-memoize#memoize', '@formatjs/fast-memoize#default'],
    checked: '3.1.7',
  },
  {
    title: 'es-toolkit memoize',
    package: 'es-toolkit',
    exports: ['es-toolkit#memoize', 'es-toolkit/function#memoize'],
    kind: 'function',
    keys: 'first',
    fn: 0,
    options: 1,
    resolverOptions: ['getCacheKey'],
    bounds: [],
    stores: ['cache'],
    methods: MAP_METHODS,
    advice: '`{ cache: new LRUCache({ max: N }) }` of lru-cache as the second argument',
    weakAdvice: '`{ cache: new WeakMap() }`, so that a result goes with its object',
    checked: '1.53.2',
  },
  {
    ...LODASH_MEMOIZE,
    title: 'memoize of es-toolkit/compat',
    package: 'es-toolkit',
    exports: ['es-toolkit/compat#memoize', 'es-toolkit/compat/memoize#default'],
    advice: '`memoize` of `es-toolkit` with `{ cache: new LRUCache({ max: N }) }` of lru-cache as the second argument',
    checked: '1.53.2',
  },
  {
    title: 'nano-memoize',
    package: 'nano-memoize',
    exports: ['nano-memoize#default', 'nano-memoize#nanomemoize'],
    kind: 'function',
    keys: 'all',
    fn: 0,
    options: 1,
    resolverOptions: ['serializer'],
    contentOptions: ['equals'],
    bounds: ['maxAge'],
    methods: { clear: 'clear' },
    advice: '`{ maxAge: MILLISECONDS }` as the second argument',
    checked: '3.0.16',
  },
  {
    title: 'memize',
    package: 'memize',
    exports: ['memize#default'],
    kind: 'function',
    keys: 'all',
    fn: 0,
    options: 1,
    bounds: ['maxSize'],
    methods: { clear: 'clear' },
    advice: '`{ maxSize: N }` as the second argument',
    checked: '2.1.1',
  },
  { ...MOIZE, exports: ['moize#infinite'], advice: '`moize(fn, { maxSize: N })` instead of `moize.infinite`', checked: '6.1.7' },
  {
    ...MOIZE,
    from: 0,
    below: 6,
    exports: ['moize#default'],
    advice: '`{ maxSize: N }`: before version 6 the default is Infinity',
    checked: '5.4.7',
  },
  { ...MOIZE, exports: ['moize#default'], isBoundedByDefault: true, advice: '`{ maxSize: N }`', checked: '6.1.7' },
  { ...SELECTOR, title: 'reselect createSelector', package: 'reselect', from: 5, exports: ['reselect#createSelector'], checked: '5.3.0' },
  {
    ...SELECTOR,
    title: 'createSelector of Redux Toolkit',
    package: '@reduxjs/toolkit',
    from: 2,
    exports: ['@reduxjs/toolkit#createSelector'],
    checked: '2.14.0',
  },
  ...UNBOUNDED_LIBRARIES,
  ...CACHE_LIBRARIES,
];
