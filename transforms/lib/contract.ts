/**
 * What a transform is asked to do and what it answers. Everything is plain data and every offset is a UTF-16 index into the
 * *original* text of the file, so edits of several findings in one file can be spliced together.
 */
import type { MemoizerForm } from './memoizer-forms.ts';

/** A place in the text of one file: `[start, end)` in UTF-16 units of the original text; line and column count from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/**
 * One place of a finding in one file.
 * - `declaration`: the span of the declared name (`cache` in `const cache = …`, `#cache` in a class, the whole `fn.cache` of `fn.cache = {}`).
 * - `type`: the name of what says only of which type the container is: a field that a constructor fills, or a type alias that has no other use.
 * - `inner`: the span of the `new Map()` that makes one of the maps which the container keeps, and which gets the same limit.
 * - `access`: the span of the whole expression that names the container (`cache`, `Foo.cache`, `this.#cache`, `store.cache`).
 */
export interface Site extends Span {
  readonly role: 'declaration' | 'type' | 'inner' | 'access';
}

/** Facts of the analysis that one file cannot show. A missing fact means "unknown"; a transform then takes the careful way or refuses. */
export interface TaskFacts {
  /**
   * How keys reach the container. `mixed`: strings and numbers, or unknown; an object memo then needs `String(key)`. `property`: symbols as
   * well, which an object takes as they are.
   */
  readonly keys?: 'string' | 'number' | 'object' | 'mixed' | 'property';
  /** Values are functions that do not ask for their receiver: one may be called as `cache.get(key)(…)` instead of `cache[key](…)`. */
  readonly receiver?: 'unused';
  /** Source text of the key and value types that can be written in the declaring file, e.g. `string`, `Report[]`. */
  readonly keyType?: string;
  readonly valueType?: string;
  /** The declaring file is JavaScript whose types are checked, so a comment has to say what the new container holds. */
  readonly checked?: boolean;
  /** Type of the parent a back-reference points to, as it is written in the declaring file. */
  readonly parentType?: string;
  /** The declared type of a back-reference had `null` or `undefined` before, so the compiler has made every use in TypeScript ask. */
  readonly optional?: boolean;
  /** Bases, subclasses and interfaces of the class that declares a back-reference were looked at: they get along with an accessor. */
  readonly hierarchy?: boolean;
  /** A back-reference is set in another file than the one that declares it. */
  readonly setter?: boolean;
  /** The declaring package uses TypeScript with strict null checks: a `get` needs `!` where presence is proven. */
  readonly strict?: boolean;
  /** `Task.lruImport` of the declaring file, for a transform that is given the plan alone. */
  readonly lruImport?: 'named' | 'default';
  /** How the library of a memoizer takes a bound; see `memoizer-forms.ts`. */
  readonly memoizer?: MemoizerForm;
  /** The package's lru-cache has `del`, `reset` and `length` instead of `delete`, `clear` and `size`. */
  readonly lruMethods?: 'before-7';
}

/** One finding's part in one file. Either every site of it is rewritten or the task is refused. */
export interface Task {
  readonly id: string;
  readonly pattern: string;
  /** Name of the container or field, e.g. `resultCache`. */
  readonly name: string;
  readonly container: string;
  /** `lru-cache`, `quick-lru`, `mnemonist`, `bounded-map`, `WeakMap`, `capped-array`, `capped-string`, `WeakRef`, … */
  readonly target: string;
  /** Entries or characters kept; absent where the target has no limit (`WeakMap`, `WeakRef`). */
  readonly limit?: number;
  readonly sites: readonly Site[];
  readonly facts: TaskFacts;
  /**
   * How the LRU cache is imported in this file: by the version that resolves from it. `named`: `import { LRUCache }` / `const { LRUCache } = require()`;
   * `default`: lru-cache below 8, `import LRUCache from`, and quick-lru.
   */
  readonly lruImport?: 'named' | 'default';
  /**
   * A person named the declaration (`--sites`) instead of an analysis: who else gets hold of the container is theirs to judge, as long as it
   * keeps the methods that it has.
   */
  readonly byHand?: true;
  /** Specifier under which this file imports the `BoundedMap` that the run puts into its package; only for the target `bounded-map`. */
  readonly boundedMapModule?: string;
}

/** Replace `[start, end)` of the original text by `text`; `start === end` inserts. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly task: string;
  /** Further tasks that cannot do without this edit, such as all those that use one import. */
  readonly alsoFor?: readonly string[];
}

/** A value import that the new code needs; one per module and name in a file, merged with what stands there. */
export interface ImportRequest {
  readonly module: string;
  readonly name: string;
  readonly form: 'named' | 'default';
  /** Identifier that the edits of this result use for it. `bindImport` in `imports.ts` chooses it. */
  readonly local: string;
  readonly task: string;
}

export interface Refusal {
  readonly task: string;
  /** One sentence in the present tense without a final stop, e.g. `cache is spread into an array`. */
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

export interface EditRequest {
  /** File name, for the choice of the parser and the module kind. */
  readonly path: string;
  readonly source: string;
  readonly tasks: readonly Task[];
}

/** Edits of all tasks that were not refused; a refused task leaves no edit behind. */
export interface EditResult {
  readonly edits: readonly TextEdit[];
  readonly imports: readonly ImportRequest[];
  readonly refusals: readonly Refusal[];
}

/** The in-process face of a transform. Never throws for a file that does not parse: every task is refused with the position. */
export type EditFile = (request: EditRequest) => EditResult;
