/**
 * Runs the built transform, as stock jscodeshift does with `--sites`, over inputs that printers are known to damage:
 * `jiti bench/battery.ts INPUTS.json`. The file holds a list of `{ id, ext, base64 }`; every `new Map()` of an input is named, by the name
 * that it is declared with where there is one.
 */
import { readFileSync } from 'node:fs';
import jscodeshift from 'jscodeshift';
import { isEmptyContainer } from '../transforms/lib/memo-declaration.ts';
import type * as Stock from '../transforms/lib/stock.ts';
import { buildTree, isTree, positionOf, startOf, type Tree } from '../transforms/lib/tree.ts';
import type * as Transform from '../transforms/unbounded-memo.ts';
import { hashBytes } from '../src/sources.ts';
import { findDamage, findingOf } from './damage.ts';

interface Input {
  readonly id: string;
  readonly ext: string;
  readonly base64: string;
}

const built = (name: string) => import(new URL(`../dist/transforms/${name}.js`, import.meta.url).href) as Promise<unknown>;
const { stock } = (await built('unbounded-memo')) as typeof Transform;
const { defineRun } = (await built('lib/stock')) as typeof Stock;
const transform = defineRun(stock);

type Verdict = { readonly kind: 'edited' | 'refused' | 'stopped' | 'damaged'; readonly reason: string };

function findPlaces(tree: Tree): { line: number; column: number }[] {
  return tree.nodes.flatMap((node) => {
    if (node.type !== 'NewExpression' || !isEmptyContainer(tree, node)) return [];
    const parent = tree.parent(node);
    const isNamed = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier';
    return [positionOf(tree, startOf(isNamed ? parent.id : node))];
  });
}

function run({ ext, base64 }: Input): Verdict {
  const bytes = Buffer.from(base64, 'base64');
  const source = bytes.toString('utf8');
  if (!Buffer.from(source, 'utf8').equals(bytes)) return { kind: 'refused', reason: 'not UTF-8' };
  const file = `input.${ext}`;
  const tree = buildTree(file, source);
  if (!isTree(tree)) return { kind: 'refused', reason: `does not parse: ${tree.message}` };
  const notes: string[] = [];
  const sites = JSON.stringify(findPlaces(tree));
  const ran = transform({ path: file, source }, { jscodeshift, report: (note) => notes.push(note) }, { sites });
  const reason = notes.join('; ');
  if (ran === undefined || ran.text === source) return { kind: 'refused', reason: reason || 'makes no empty Map' };
  const { text, edits, tasks } = ran;
  const findings = new Map(tasks.map((task) => [task.id, findingOf(task, file)]));
  const damage = findDamage({ file, before: source, after: text, edits, hash: hashBytes(bytes) }, findings);
  if (damage.stopped !== undefined) return { kind: 'stopped', reason: damage.stopped };
  return damage.reasons.length > 0 ? { kind: 'damaged', reason: damage.reasons.join('; ') } : { kind: 'edited', reason };
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: jiti bench/battery.ts INPUTS.json');
const inputs = JSON.parse(readFileSync(path, 'utf8')) as readonly Input[];
const verdicts = inputs.map((input) => ({ id: input.id, ...run(input) }));
for (const { id, kind, reason } of verdicts) if (kind !== 'edited') process.stdout.write(`${kind.padEnd(8)} ${id}: ${reason}\n`);
const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
process.stdout.write(
  `${inputs.length} inputs: ${count('edited')} edited, ${count('refused') + count('stopped')} refused (${count('stopped')} by a guard), ${count('damaged')} damaged\n`,
);
if (count('damaged') > 0) process.exitCode = 1;
