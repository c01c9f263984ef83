/** The module that a rewrite to `bounded-map` puts into a package: a Map with a limit, for where no dependency is wanted or an LRU is not a Map. */

/** What the importing files need: types or JSDoc, and the module syntax. TypeScript is written as an ES module and compiled to what the package is. */
export type BoundedMapForm = 'typescript' | 'esm' | 'commonjs';

const DOC = `/**
 * A Map that holds at most \`max\` entries: one more evicts an entry that was not
 * read or written for long.
 *
 * Eviction is SIEVE (Zhang et al., "SIEVE is Simpler than LRU", NSDI 2024): a
 * hand walks from the oldest entry to the newest and takes the first one that
 * was not asked for since it last came by. That is close to LRU and not the
 * same. Unlike LRU it never reorders: entries stand in the order of their first
 * insertion, as in every Map, and may be read and written while they are
 * iterated.
 *
 * Written by leakshift; edit it as you like.`;

const HAND_DOC = `/**
   * Walks from the oldest entry to the newest, round by round. It is let go when
   * an entry is deleted: an iterator that nothing moves keeps alive every table
   * that the Map has outgrown.
   */`;
const CHECK = `if (!Number.isInteger(max) || max < 1) {
      throw new RangeError(\`max must be a whole number above 0, not \${max}\`);
    }`;
// No private method and no ??=: Node 12 knows private fields only, and Node 6 not even those. The module is written for both, where lru-cache does not run.
const SET = `{
    if (super.has(key)) {
      this.#visited.add(key);
      return super.set(key, value);
    }
    while (this.size >= this.#max) {
      if (this.#hand === undefined) this.#hand = super.keys();
      const next = this.#hand.next();
      if (next.done) this.#hand = undefined;
      else if (!this.#visited.delete(next.value)) super.delete(next.value);
    }
    return super.set(key, value);
  }`;

const TYPESCRIPT = `${DOC}
 */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #max: number;
  /** Keys that were asked for since the hand last came by. */
  readonly #visited: Set<K> = new Set();
  ${HAND_DOC}
  #hand: Iterator<K> | undefined;

  /** \`max\` is a whole number of at least 1. */
  constructor(max: number) {
    super();
    ${CHECK}
    this.#max = max;
  }

  override get(key: K): V | undefined {
    const value = super.get(key);
    if (value !== undefined || super.has(key)) this.#visited.add(key);
    return value;
  }

  override set(key: K, value: V): this ${SET}

  override delete(key: K): boolean {
    this.#visited.delete(key);
    this.#hand = undefined;
    return super.delete(key);
  }

  override clear(): void {
    this.#visited.clear();
    this.#hand = undefined;
    super.clear();
  }
}
`;

const FIELDS = `/** @type {number} */
  #max;
  /** Keys that were asked for since the hand last came by. @type {Set<K>} */
  #visited = new Set();
  ${HAND_DOC.replace('   */', '   * @type {Iterator<K> | undefined}\n   */')}
  #hand;

  /** @param {number} max a whole number of at least 1 */
  constructor(max) {
    super();
    ${CHECK}
    this.#max = max;
  }`;

const OLD_FIELDS = `/** @param {number} max a whole number of at least 1 */
  constructor(max) {
    super();
    ${CHECK}
    /** @private */
    this._max = max;
    /** Keys that were asked for since the hand last came by. @private @type {Set<K>} */
    this._visited = new Set();
    ${HAND_DOC.replaceAll('\n', '\n  ').replace('   */', '   * @private @type {Iterator<K> | undefined}\n     */')}
    this._hand = undefined;
  }`;

const JAVASCRIPT = `${DOC}
 *
 * @template K, V
 * @extends {Map<K, V>}
 */
export class BoundedMap extends Map {
  ${FIELDS}

  /** @override @param {K} key @returns {V | undefined} */
  get(key) {
    const value = super.get(key);
    if (value !== undefined || super.has(key)) this.#visited.add(key);
    return value;
  }

  /** @override @param {K} key @param {V} value @returns {this} */
  set(key, value) ${SET}

  /** @override @param {K} key @returns {boolean} */
  delete(key) {
    this.#visited.delete(key);
    this.#hand = undefined;
    return super.delete(key);
  }

  /** @override @returns {void} */
  clear() {
    this.#visited.clear();
    this.#hand = undefined;
    super.clear();
  }
}
`;

/** For engines whose classes have no fields. */
const OLD_JAVASCRIPT = JAVASCRIPT.replace(FIELDS, OLD_FIELDS).replaceAll('this.#', 'this._');

/**
 * The text of the module, with LF line ends and without a quoted string whose style could clash with the package's. Prettier leaves it as it is
 * at 80 columns and more. TypeScript is compiled to what the package runs on; JavaScript runs from Node 6 on without private fields.
 */
export function boundedMapSource(form: BoundedMapForm, hasPrivateFields = true): string {
  if (form === 'typescript') return TYPESCRIPT;
  const text = hasPrivateFields ? JAVASCRIPT : OLD_JAVASCRIPT;
  return form === 'esm' ? text : `${text.replace('export class', 'class')}\nmodule.exports = { BoundedMap };\n`;
}

/** Whether a module that stands where one would be written is one of these, by this or another version, edited or not. */
export function isBoundedMapSource(text: string): boolean {
  return /\bclass BoundedMap\b/.test(text) && /\bleakshift\b/.test(text);
}
