/**
 * Runs the built transform's editing over real source files and measures what else it changes: `jiti bench/real-files.ts DIR… [--each N]`.
 * Every empty Map, object and array that a file declares becomes an LRU cache, with its import; a file without one gets the import alone.
 * `--each` takes at most N files of each directory, spread evenly.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as Composition from '../transforms/lib/compose.ts';
import type { EditFile, Task } from '../transforms/lib/contract.ts';
import type * as Drafts from '../transforms/lib/draft.ts';
import type * as Imports from '../transforms/lib/imports.ts';
import { buildTree, isTree, type Tree } from '../transforms/lib/tree.ts';
import type * as Transform from '../transforms/unbounded-memo.ts';
import { hashBytes, readSource } from '../src/sources.ts';
import { createTasks, findDamage, findingOf } from './damage.ts';

const built = (name: string) => import(new URL(`../dist/transforms/${name}.js`, import.meta.url).href) as Promise<unknown>;
const { edit } = (await built('unbounded-memo')) as typeof Transform;
const { compose } = (await built('lib/compose')) as typeof Composition;
const { defineEdit } = (await built('lib/draft')) as typeof Drafts;
const { bindImport } = (await built('lib/imports')) as typeof Imports;

const editors: Readonly<Record<string, EditFile>> = {
  'unbounded-memo': edit,
  // The edit of no unit: an import is kept with the task that asked for it.
  'import-only': defineEdit((draft) => void bindImport(draft, 'lru-cache', 'LRUCache', 'named')),
};

interface Figures {
  files: number;
  edited: number;
  withSites: number;
  sites: number;
  refused: number;
  stopped: number;
  damaged: number;
  changedLines: number;
  unplannedLines: number;
  lostComments: number;
  broken: number;
}

const reasons = new Map<string, number>();
const count = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);

function listSources(directory: string, each: number): string[] {
  const found = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .toSorted();
  const step = Math.max(1, found.length / each);
  return Array.from({ length: Math.min(each, found.length) }, (_, index) => found[Math.floor(index * step)] ?? '');
}

function importTask(tree: Tree): Task {
  const site = { role: 'declaration' as const, start: 0, end: 0, line: 1, column: 1 };
  return { id: 'import', pattern: 'import-only', name: tree.path, container: '', target: '', sites: [site], facts: {} };
}

function measure(directory: string, file: string, figures: Figures): void {
  const read = readSource(directory, file);
  if (read.kind !== 'source') return void count(read.kind === 'skipped' ? 'skipped by the scan' : 'cannot be read');
  const { text: source } = read.source;
  const tree = buildTree(file, source);
  if (!isTree(tree)) return void count('does not parse before');
  figures.files++;
  const found = createTasks(tree);
  const tasks = found.length > 0 ? found : [importTask(tree)];
  const { text, edits, refusals } = compose({ path: file, source, tasks }, editors);
  for (const { reason } of refusals) count(`refused: ${reason.replace(/its type .* cannot/s, 'its type … cannot')}`);
  figures.refused += text === source ? 1 : 0;
  if (text === source) return;
  const hash = hashBytes(readFileSync(join(directory, file)));
  const findings = new Map(tasks.map((task) => [task.id, findingOf(task, file)]));
  const damage = findDamage({ file, before: source, after: text, edits, hash }, findings);
  if (damage.stopped !== undefined) {
    figures.stopped++;
    process.stdout.write(`stopped  ${join(directory, file)}: ${damage.stopped}\n`);
    return;
  }
  figures.edited++;
  figures.withSites += found.length > 0 ? 1 : 0;
  figures.sites += new Set(edits.map(({ task }) => task)).size;
  figures.changedLines += damage.changedLines;
  figures.unplannedLines += damage.unplannedLines;
  figures.lostComments += damage.lostComments;
  figures.broken += damage.isBroken ? 1 : 0;
  if (damage.reasons.length === 0) return;
  figures.damaged++;
  process.stdout.write(`damaged  ${join(directory, file)}: ${damage.reasons.join('; ')}\n`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { each: { type: 'string', default: '1000000' } } });
if (positionals.length === 0) throw new Error('usage: jiti bench/real-files.ts DIR… [--each N]');
const figures: Figures = {
  files: 0,
  edited: 0,
  withSites: 0,
  sites: 0,
  refused: 0,
  stopped: 0,
  damaged: 0,
  changedLines: 0,
  unplannedLines: 0,
  lostComments: 0,
  broken: 0,
};
for (const directory of positionals) for (const file of listSources(directory, Number(values.each))) measure(directory, file, figures);
for (const [reason, times] of [...reasons].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${String(times).padStart(6)} ${reason}\n`);
process.stdout.write(
  `${figures.files} files of ${positionals.length} directories: ${figures.edited} edited (${figures.withSites} at ${figures.sites} places and imports), ` +
    `${figures.refused} refused, ${figures.stopped} stopped by a guard, ${figures.damaged} damaged\n` +
    `${figures.changedLines} lines changed, ${figures.unplannedLines} of them not planned; ${figures.lostComments} comments lost; ` +
    `${figures.broken} files with new syntax errors\n`,
);
if (figures.damaged > 0) process.exitCode = 1;
