/**
 * `unbounded-memo`: an object, array or `Map` that keeps one result per key for ever becomes an `LRUCache` with a limit, or a `WeakMap`
 * where the keys are objects, or a `BoundedMap` where it has to stay a `Map`.
 *
 *     const cache = {};                    →  const cache = new LRUCache({ max: 256 });
 *     if (cache[key]) return cache[key];   →  if (cache.get(key)) return cache.get(key);
 *     cache[key] = value;                  →  cache.set(key, value);
 *
 * The memoizer of a library gets the bound that the library has for it: `memoizee(f, { max: 256 })`.
 */
import { bindImport } from './lib/imports.ts';
import { defineEdit, refuse, type Draft } from './lib/draft.ts';
import type { EditFile } from './lib/contract.ts';
import { convertAlias, convertDeclaration, convertInner, type Memo } from './lib/memo-declaration.ts';
import { mergeHits } from './lib/memo-hit.ts';
import { checkMapAccess } from './lib/memo-map.ts';
import { getContainer, getInitial } from './lib/initial-value.ts';
import { boundMemoizer } from './lib/memoizer-bound.ts';
import { getMemoizerForm } from './lib/memoizer-call.ts';
import { takesNumber } from './lib/memoizer-forms.ts';
import { proveMemos } from './lib/memo-proof.ts';
import { defineTransform, type StockPattern } from './lib/stock.ts';
import { textOf } from './lib/tree.ts';
import { convertAccess } from './lib/memo-object.ts';

type Constructor = Pick<Memo, 'constructorName' | 'constructorArguments' | 'isMap'>;

/** What a library calls its LRU cache, how it is imported when the run does not say, and how it takes the limit. */
interface LruLibrary {
  readonly name: (canDelete: boolean) => string;
  readonly form: 'named' | 'default' | undefined;
  readonly limit: (limit: number) => string;
}

const LIBRARIES: Readonly<Record<string, LruLibrary>> = {
  'lru-cache': { name: () => 'LRUCache', form: undefined, limit: (limit) => `{ max: ${limit} }` },
  'quick-lru': { name: () => 'QuickLRU', form: 'default', limit: (limit) => `{ maxSize: ${limit} }` },
  mnemonist: { name: (canDelete) => (canDelete ? 'LRUMapWithDelete' : 'LRUMap'), form: 'named', limit: String },
};

function createConstructor(draft: Draft, at: number): Constructor {
  const { target, limit, lruImport, boundedMapModule, facts } = draft.task;
  if (target === 'WeakMap') return { constructorName: () => 'WeakMap', constructorArguments: '', isMap: false };
  const library = LIBRARIES[target];
  if (!library && target !== 'bounded-map')
    refuse(`the target ${target} is not one of ${Object.keys(LIBRARIES).join(', ')}, bounded-map and WeakMap`, at);
  if (limit === undefined || !Number.isInteger(limit) || limit < 1) return refuse('an LRU cache needs a limit of at least 1', at);
  let local: string | undefined;
  if (library) {
    const canDelete = removesEntries(draft);
    if (canDelete && !draft.task.sites.some((site) => site.role === 'declaration') && library.name(true) !== library.name(false))
      refuse(`it is deleted from in another file than the one that declares it, which decides on ${library.name(true)}`, at);
    const name = library.name(canDelete);
    const constructorName = (): string => (local ??= bindImport(draft, target, name, library.form ?? lruImport ?? facts.lruImport));
    return { constructorName, constructorArguments: library.limit(limit), isMap: false };
  }
  const module = boundedMapModule ?? refuse('only a whole run of leakshift adds the module with BoundedMap to the package', at);
  const constructorName = (): string => (local ??= bindImport(draft, module, 'BoundedMap', 'named'));
  return { constructorName, constructorArguments: String(limit), isMap: true };
}

/** Whether an access of this file deletes an entry. */
function removesEntries({ tree, task }: Draft): boolean {
  return task.sites.some((site) => {
    const node = tree.at(site.start, site.end);
    const member = node && tree.parent(node);
    if (!member || !('property' in member)) return false;
    const holder = tree.parent(member);
    return textOf(tree, member.property) === 'delete' || (holder?.type === 'UnaryExpression' && holder.operator === 'delete');
  });
}

function createMemo(draft: Draft): Memo {
  const { task } = draft;
  const at = task.sites[0]?.start ?? 0;
  const isObject = task.container === 'object' || task.container === 'array';
  if (!isObject && task.container !== 'Map') refuse(`a ${task.container} cannot become an LRU cache in place`, at);
  if (isObject && task.facts.keys === 'object') refuse('its keys are objects, which a plain object turns into one string', at);
  if (isObject && task.target === 'WeakMap') refuse('a WeakMap takes no string keys', at);
  const stringifies = isObject && task.facts.keys !== 'string' && task.facts.keys !== 'number';
  return { draft, ...createConstructor(draft, at), isObject, stringifies };
}

function editTask(draft: Draft): void {
  if (draft.task.container === 'memoizer') return boundMemoizer(draft, () => createConstructor(draft, draft.task.sites[0]?.start ?? 0));
  const memo = createMemo(draft);
  mergeHits(memo);
  for (const site of draft.task.sites) {
    if (site.role === 'declaration') convertDeclaration(memo, site);
    else if (site.role === 'type') convertAlias(memo, site);
    else if (site.role === 'inner') convertInner(memo, site);
    else if (memo.isObject) convertAccess(memo, site);
    else checkMapAccess(memo, site);
  }
}

export const edit: EditFile = defineEdit(editTask);

/** How stock jscodeshift finds and names what is to be rewritten. */
export const stock: StockPattern = {
  pattern: 'unbounded-memo',
  edit,
  limit: 256,
  describe: (tree, declared) => {
    const memoizer = getMemoizerForm(tree, declared);
    if (memoizer) return { container: 'memoizer', target: takesNumber(memoizer) ? 'max-option' : 'lru-cache', facts: { memoizer } };
    const container =
      getContainer(tree, getInitial(tree, declared)) ?? refuse(`${declared.name} is no empty object, array or Map`, declared.node);
    return { container, target: 'lru-cache', facts: { strict: tree.isTypeScript } };
  },
  keepsMethods: (container) => container === 'Map',
  prove: proveMemos,
};

/** The transform that stock jscodeshift runs; see the README for `--plan`, `--sites` and `--limit`. */
export default defineTransform(stock);
