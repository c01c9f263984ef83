/**
 * Runs the built transform over inputs that printers are known to damage: `jiti bench/battery.ts INPUTS.json`. The file holds a list of
 * `{ id, ext, base64 }`; every empty Map, object and array that an input declares is rewritten.
 */
import { readFileSync } from 'node:fs';
import type * as Composition from '../transforms/lib/compose.ts';
import { buildTree, isTree } from '../transforms/lib/tree.ts';
import type * as Transform from '../transforms/unbounded-memo.ts';
import { hashBytes } from '../src/sources.ts';
import { createTasks, findDamage, findingOf } from './damage.ts';

interface Input {
  readonly id: string;
  readonly ext: string;
  readonly base64: string;
}

const built = (name: string) => import(new URL(`../dist/transforms/${name}.js`, import.meta.url).href) as Promise<unknown>;
const { edit } = (await built('unbounded-memo')) as typeof Transform;
const { compose } = (await built('lib/compose')) as typeof Composition;

type Verdict = { readonly kind: 'edited' | 'refused' | 'stopped' | 'damaged'; readonly reason: string };

function run({ ext, base64 }: Input): Verdict {
  const bytes = Buffer.from(base64, 'base64');
  const source = bytes.toString('utf8');
  if (!Buffer.from(source, 'utf8').equals(bytes)) return { kind: 'refused', reason: 'not UTF-8' };
  const file = `input.${ext}`;
  const tree = buildTree(file, source);
  if (!isTree(tree)) return { kind: 'refused', reason: `does not parse: ${tree.message}` };
  const tasks = createTasks(tree);
  if (tasks.length === 0) return { kind: 'refused', reason: 'declares no empty Map, object or array' };
  const { text, edits, refusals } = compose({ path: file, source, tasks }, { 'unbounded-memo': edit });
  const reason = refusals.map((refusal) => refusal.reason).join('; ');
  if (text === source) return { kind: 'refused', reason };
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
