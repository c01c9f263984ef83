/** Costs of rounds as medians, ratios within a round, and the targets. */
import { CACHED, EDITED, YARDSTICKS } from './commands.ts';
import type { Cost } from './measure.ts';
import type { Tree } from './tree.ts';

/** Each command of one round on the whole tree and on a quarter of it, by name. */
export type Round = ReadonlyMap<string, { readonly whole: Cost; readonly quarter: Cost }>;

interface Target {
  readonly what: string;
  readonly bound: number;
  readonly ratio: (round: Round) => number | undefined;
}

const SCAN = 'leakshift scan';
const DRY_RUN = 'leakshift (dry run)';

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

function ratioOf(round: Round, name: string, to: string, unit: keyof Cost): number | undefined {
  const [cost, yardstick] = [round.get(name)?.whole, round.get(to)?.whole];
  return cost && yardstick && cost[unit] / yardstick[unit];
}

function growthOf(round: Round, name: string): number | undefined {
  const costs = round.get(name);
  return costs && costs.whole.cpu / costs.quarter.cpu;
}

const TARGETS: readonly Target[] = [
  { what: 'scan, CPU of tsc 7', bound: 0.35, ratio: (round) => ratioOf(round, SCAN, YARDSTICKS.check, 'cpu') },
  { what: 'scan, memory of tsc 7', bound: 0.2, ratio: (round) => ratioOf(round, SCAN, YARDSTICKS.check, 'memory') },
  { what: 'scan, CPU of a jscodeshift no-op', bound: 0.3, ratio: (round) => ratioOf(round, SCAN, YARDSTICKS.jscodeshift, 'cpu') },
  { what: 'scan, CPU of a TypeScript parse', bound: 2.5, ratio: (round) => ratioOf(round, SCAN, YARDSTICKS.parse, 'cpu') },
  { what: 'dry run, CPU of tsc 7', bound: 1.3, ratio: (round) => ratioOf(round, DRY_RUN, YARDSTICKS.check, 'cpu') },
  { what: 'scan, cached, CPU of a scan', bound: 0.15, ratio: (round) => ratioOf(round, CACHED, SCAN, 'cpu') },
  { what: 'scan, cached, one edit, CPU of a scan', bound: 0.15, ratio: (round) => ratioOf(round, EDITED, SCAN, 'cpu') },
  { what: 'scan, CPU from ¼ to 1×', bound: 4.5, ratio: (round) => growthOf(round, SCAN) },
  { what: 'dry run, CPU from ¼ to 1×', bound: 4.5, ratio: (round) => growthOf(round, DRY_RUN) },
];

/** Median over the rounds in which both were measured. */
function medianOf(rounds: readonly Round[], ratio: (round: Round) => number | undefined): number | undefined {
  const ratios = rounds.flatMap((round) => ratio(round) ?? []);
  return ratios.length === 0 ? undefined : median(ratios);
}

const fixed = (number: number | undefined, digits = 2) => (number === undefined ? '-' : number.toFixed(digits));

function align(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

function describe({ packages, files, lines, bytes }: Tree): string {
  return `${files} TypeScript files, ${Math.round(lines / 1000)} thousand lines, ${(bytes / 1e6).toFixed(1)} MB, ${packages} packages`;
}

export function format(rounds: readonly Round[], whole: Tree, quarter: Tree, notes: readonly string[]): string {
  const names = [...(rounds[0]?.keys() ?? [])];
  const costs = (name: string, unit: keyof Cost) => median(rounds.flatMap((round) => round.get(name)?.whole[unit] ?? []));
  const rows = names.map((name) => [
    name,
    fixed(costs(name, 'wall'), 1),
    fixed(costs(name, 'cpu'), 1),
    fixed(costs(name, 'memory'), 0),
    fixed(medianOf(rounds, (round) => ratioOf(round, name, YARDSTICKS.check, 'cpu'))),
    fixed(medianOf(rounds, (round) => ratioOf(round, name, YARDSTICKS.check, 'memory'))),
    fixed(medianOf(rounds, (round) => ratioOf(round, name, YARDSTICKS.jscodeshift, 'cpu'))),
    fixed(medianOf(rounds, (round) => ratioOf(round, name, YARDSTICKS.parse, 'cpu'))),
    fixed(medianOf(rounds, (round) => growthOf(round, name))),
  ]);
  const head = ['', 'wall s', 'CPU s', 'peak MB', 'CPU/tsc 7', 'MB/tsc 7', 'CPU/no-op', 'CPU/parse', 'CPU ¼→1×'];
  const targets = TARGETS.flatMap(({ what, bound, ratio }) => {
    const found = medianOf(rounds, ratio);
    return found === undefined ? [] : [[what, fixed(found), `≤ ${bound}`, found <= bound ? 'met' : 'MISSED']];
  });
  return [
    `whole tree: ${describe(whole)}\nquarter:    ${describe(quarter)}\n`,
    ...notes.map((note) => `${note}\n`),
    `medians of ${rounds.length} round${rounds.length === 1 ? '' : 's'}, ratios within a round\n\n`,
    align([head, ...rows]),
    '\n',
    align([['target', 'is', 'bound', ''], ...targets]),
  ].join('');
}
