/**
 * - `first`: the first argument, by identity (a `Map`);
 * - `all`: every argument that the memoized function declares, by identity;
 * - `text`: the first argument as text; `json`: all arguments as JSON; both tell objects apart by content at most.
 */
export type KeyRule = 'first' | 'all' | 'text' | 'json';

/**
 * - `function`: takes a function, gives one that remembers; `decorator`: the same for a method, one cache per instance unless `isOfClass`;
 * - `cache`: an object with entries; `selector`: reselect, whose objects are held weakly and primitives strongly.
 */
export type MemoizerKind = 'function' | 'decorator' | 'cache' | 'selector';

/** What a method of a cache does: adds under its first argument, under each element of it, or takes out. */
export type CacheMethod = 'add' | 'add-each' | 'add-unless-ttl' | 'drop' | 'clear';

export interface MemoLibrary {
  /** As a reader knows it: `lodash memoize`. */
  readonly title: string;
  /** Package whose version decides between rows. */
  readonly package: string;
  /** Lowest and first excluded major for which the row is true. A row with `from` needs the version to be known. */
  readonly from?: number;
  readonly below?: number;
  /** `module#path`: the path of `default` is the default export, or the module itself for `require`. */
  readonly exports: readonly string[];
  readonly kind: MemoizerKind;
  /** It is called twice, `create(select)(getKey)`: the positions below are those of the second call. */
  readonly isCurried?: boolean;
  /** Of a decorator: all instances of the class have one cache. */
  readonly isOfClass?: boolean;
  readonly keys: KeyRule;
  /** How many arguments of what adds to a cache stand before the key: names of parts of it, of which a program has few. */
  readonly parts?: number;
  /** Positions of the memoized function, of the options, and of a function that makes the key. */
  readonly fn?: number;
  readonly options?: number;
  readonly resolver?: number;
  /** Options that make the key, and whether they are given the arguments as one array. */
  readonly resolverOptions?: readonly string[];
  readonly resolverTakesArray?: boolean;
  /** Options by which equal objects are one key. */
  readonly contentOptions?: readonly string[];
  /** Options that limit it when they are a finite number, or true. An expiry that only hides entries limits nothing and is not listed. */
  readonly bounds: readonly string[];
  /** An option whose 0 takes the effect of one of the `bounds` away. */
  readonly undoneBy?: { readonly option: string; readonly bound: string };
  /** An option without which one of the `bounds` has no effect. */
  readonly needs?: { readonly option: string; readonly bound: string };
  /** Options that replace the store: what is given bounds it, unless it is a plain `Map` or object. */
  readonly stores?: readonly string[];
  /** Options whose `false` or `null` switches caching off. */
  readonly switches?: readonly string[];
  /** Unbounded only where a bound is given as `Infinity`: the constructor or the default sees to the rest. */
  readonly isBoundedByDefault?: boolean;
  /** What its methods do; of a memoized function, paths such as `cache.clear`. */
  readonly methods: Readonly<Record<string, CacheMethod>>;
  /** Functions of the module that empty a memoizer they are given. */
  readonly clearers?: readonly string[];
  /** Made once per request in sound programs: nobody's long-lived holder is no finding. */
  readonly isPerRequest?: boolean;
  /** How sure a finding can be at most. */
  readonly ceiling?: 'low' | 'medium';
  /** The library's own way to bound it, with `N` for the limit. */
  readonly advice: string;
  /** For keys that are objects. */
  readonly weakAdvice?: string;
  /** Release that the row was checked with. */
  readonly checked: string;
}
