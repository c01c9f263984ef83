/**
 * `unbounded-memo`: an object, array or `Map` that keeps one result per key for ever becomes an `LRUCache` with a limit, or a `WeakMap`
 * where the keys are objects, or a `BoundedMap` where it has to stay a `Map`.
 *
 *     const cache = {};                    →  const cache = new LRUCache({ max: 256 });
 *     if (cache[key]) return cache[key];   →  if (cache.get(key)) return cache.get(key);
 *     cache[key] = value;                  →  cache.set(key, value);
 */
import { bindImport } from './lib/imports.ts';
import { defineEdit, refuse, type Draft } from './lib/draft.ts';
import type { EditFile } from './lib/contract.ts';
import { convertDeclaration, type Memo } from './lib/memo-declaration.ts';
import { checkMapAccess } from './lib/memo-map.ts';
import { getContainer, getInitial } from './lib/initial-value.ts';
import { proveMemos } from './lib/memo-proof.ts';
import { defineTransform, type StockPattern } from './lib/stock.ts';
import { convertAccess } from './lib/memo-object.ts';

type Constructor = Pick<Memo, 'constructorName' | 'constructorArguments' | 'isMap'>;

function createConstructor(draft: Draft, at: number): Constructor {
  const { target, limit, lruImport, boundedMapModule } = draft.task;
  if (target === 'WeakMap') return { constructorName: () => 'WeakMap', constructorArguments: '', isMap: false };
  if (target !== 'lru-cache' && target !== 'bounded-map')
    refuse(`the target ${target} is not one of lru-cache, bounded-map and WeakMap`, at);
  if (!Number.isInteger(limit) || (limit ?? 0) < 1) refuse('an LRU cache needs a limit of at least 1', at);
  let name: string | undefined;
  if (target === 'lru-cache') {
    const constructorName = (): string => (name ??= bindImport(draft, 'lru-cache', 'LRUCache', lruImport));
    return { constructorName, constructorArguments: `{ max: ${limit} }`, isMap: false };
  }
  const module = boundedMapModule ?? refuse('only a whole run of leakshift adds the module with BoundedMap to the package', at);
  const constructorName = (): string => (name ??= bindImport(draft, module, 'BoundedMap', 'named'));
  return { constructorName, constructorArguments: String(limit), isMap: true };
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
  const memo = createMemo(draft);
  for (const site of draft.task.sites) {
    if (site.role === 'declaration') convertDeclaration(memo, site);
    else if (memo.isObject) convertAccess(memo, site);
    else checkMapAccess(memo, site);
  }
}

export const edit: EditFile = defineEdit(editTask);

const stock: StockPattern = {
  pattern: 'unbounded-memo',
  edit,
  limit: 256,
  describe: (tree, declared) => {
    const container =
      getContainer(tree, getInitial(tree, declared)) ?? refuse(`${declared.name} is no empty object, array or Map`, declared.node);
    return { container, target: 'lru-cache', facts: { strict: tree.isTypeScript } };
  },
  prove: proveMemos,
};

/** The transform that stock jscodeshift runs; see the README for `--plan`, `--sites` and `--limit`. */
export default defineTransform(stock);
