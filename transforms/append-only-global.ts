/**
 * `append-only-global`: an array, string, `Set` or `Map` that only grows keeps its newest part.
 *
 *     const log = [];     →  const log = [];
 *                            const LOG_LIMIT = 500;
 *     log.push(entry);    →  log.push(entry);
 *                            if (log.length > LOG_LIMIT) log.shift();
 */
import type { EditFile } from './lib/contract.ts';
import { defineEdit, refuse, type Draft } from './lib/draft.ts';
import { getContainer, getInitial } from './lib/initial-value.ts';
import { convertGrowth, type Buffer } from './lib/log-growth.ts';
import { declareLimit } from './lib/log-limit.ts';
import { proveLogs } from './lib/log-proof.ts';
import { findAccess } from './lib/memo-whole.ts';
import { defineTransform, type StockPattern } from './lib/stock.ts';

const TARGETS: Readonly<Record<string, string>> = { array: 'capped-array', string: 'capped-string', Set: 'capped-set', Map: 'capped-map' };

function createBuffer(draft: Draft): Buffer {
  const { task } = draft;
  const at = task.sites[0]?.start ?? 0;
  const target = Object.hasOwn(TARGETS, task.container) ? TARGETS[task.container] : undefined;
  if (!target || target !== task.target) refuse(`a ${task.container} cannot become a ${task.target}`, at);
  if (!Number.isInteger(task.limit) || (task.limit ?? 0) < 1) refuse('a buffer needs a limit of at least 1', at);
  const declaration = task.sites.find((site) => site.role === 'declaration');
  let name: string | undefined;
  const limit = (): string => {
    if (!declaration) return refuse('it grows in another file than the one that declares it', at);
    return (name ??= declareLimit(draft, declaration));
  };
  return { draft, limit };
}

function editTask(draft: Draft): void {
  const buffer = createBuffer(draft);
  for (const site of draft.task.sites) {
    if (site.role !== 'access') continue;
    const { node, parent } = findAccess(draft.tree, site);
    convertGrowth(buffer, node, parent);
  }
}

export const edit: EditFile = defineEdit(editTask);

const stock: StockPattern = {
  pattern: 'append-only-global',
  edit,
  limit: 500,
  describe: (tree, declared) => {
    const container = getContainer(tree, getInitial(tree, declared)) ?? '';
    const target = TARGETS[container] ?? refuse(`${declared.name} is no array, string, Set or Map`, declared.node);
    return { container, target, facts: { strict: tree.isTypeScript } };
  },
  prove: proveLogs,
};

/** The transform that stock jscodeshift runs; see the README for `--plan`, `--sites` and `--limit`. */
export default defineTransform(stock);
