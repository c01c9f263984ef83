import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';

/** The bound that a library has for its own memoizer, through the built command. */
const cli = path.join(import.meta.dirname, '../dist/src/cli.js');

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function project(dependencies: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakshift-memoizer-')));
  roots.push(root);
  const all = { ...files, 'package.json': `${JSON.stringify({ name: 'a', private: true, type: 'module', dependencies }, undefined, 2)}\n` };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

function run(root: string, ...options: string[]): JsonReport {
  const args = [cli, '--format', 'json', '--no-typecheck', ...options];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as JsonReport;
}

const FILES = {
  'src/words.ts': `import memoize from 'lodash/memoize';

export default memoize((text: string) => text.trim().length);
export const upper = memoize((text: string) => text.toUpperCase());
`,
  'src/area.ts': `import memoizee from 'memoizee';
import remember from 'fast-memoize';

export class Areas {
  static readonly of = memoizee((width: number, height: number) => width * height, { primitive: true });
  private readonly label = remember((area: number) => \`\${area} m2\`);

  show(width: number, height: number): string {
    return this.label(Areas.of(width, height));
  }
}
export const areas = new Areas();
`,
  'src/main.ts': `import { areas } from './area.js';
import lengthOf, { upper } from './words.js';

export const handle = (text: string): string => upper(text) + lengthOf(text) + areas.show(text.length, 2);
`,
};

it('is written in every form, and the next run finds nothing', () => {
  const root = project({ lodash: '^4.17.21', memoizee: '^0.4.17', 'fast-memoize': '^2.5.2' }, FILES);
  const { summary } = run(root, '--write', '--allow-dirty');
  expect(summary).toMatchObject({ findings: 4, rewrite: 4, refuse: 0, failures: 0 });
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  expect(read('src/words.ts')).toBe(`import memoize from 'lodash/memoize';
import { LRUCache } from 'lru-cache';

export default Object.assign(memoize((text: string) => text.trim().length), { cache: new LRUCache({ max: 256 }) });
export const upper = memoize((text: string) => text.toUpperCase());
upper.cache = new LRUCache({ max: 256 });
`);
  expect(read('src/area.ts')).toContain('width * height, { primitive: true, max: 256 });');
  expect(read('src/area.ts')).toContain('m2`, { cache: { create: () => new LRUCache<string, any>({ max: 256 }) } });');
  expect(read('package.json')).toContain('"lru-cache": "^11.0.0"');
  expect(run(root).summary).toMatchObject({ findings: 0 });
});

/** A package for each set of dependencies, and what becomes of the memoizer in it. */
function targets(
  packages: readonly Readonly<Record<string, string>>[],
  files: Readonly<Record<string, string>> = {},
): (string | undefined)[] {
  const all = packages.flatMap((dependencies, index): [string, string][] => [
    [`p${index}/package.json`, JSON.stringify({ name: `p${index}`, private: true, type: 'module', dependencies })],
    [`p${index}/words.ts`, FILES['src/words.ts']],
    [`p${index}/main.ts`, "import { upper } from './words.js';\n\nexport const shout = (text: string): string => upper(text);\n"],
  ]);
  const { findings } = run(project({}, { ...Object.fromEntries(all), ...files }));
  const found = findings.filter(({ name }) => name === 'upper');
  return found.map(({ decision, rewrite }) => (decision === 'rewrite' ? rewrite?.target : decision));
}

it('only where every version that the package may get takes it', () => {
  const ranges = ['^4.17.0', '4.17.21 || ^4.18.0', '>=4.0.0', '4.0.0 - 5.0.0', '3.10.1 || 4', '*', 'latest', '*'];
  const installed = { 'p7/node_modules/lodash/package.json': JSON.stringify({ name: 'lodash', version: '4.17.21' }) };
  expect(
    targets(
      ranges.map((lodash) => ({ lodash })),
      installed,
    ),
  ).toEqual(['lru-cache', 'lru-cache', 'suggest', 'suggest', 'suggest', 'suggest', 'suggest', 'lru-cache']);
});

it('lodash needs the cache back from its set', () => {
  const declared = [{ 'lru-cache': '^6.0.0' }, { mnemonist: '^0.40.0' }, { 'quick-lru': '^7.0.0' }, { 'lru-cache': '^7.0.0' }];
  expect(targets(declared.map((one) => ({ lodash: '^4.17.21', ...one })))).toEqual([
    'bounded-map',
    'bounded-map',
    'quick-lru',
    'lru-cache',
  ]);
});

it('what looks at the cache in another file keeps it as it is', () => {
  const look = "import { upper } from './words.js';\n\nexport const isKnown = (text: string): boolean => upper.cache.has(text);\n";
  expect(targets([{ lodash: '^4.17.21' }], { 'p0/look.ts': look })).toEqual(['suggest']);
});

const LOADER = `import DataLoader from 'dataloader';

export const users = new DataLoader<string, string>(async (ids) => ids.map((id) => id.trim()));
`;

/** What becomes of each memoizer of a file, with the target that a person may decide for. */
function outcomes(dependencies: Readonly<Record<string, string>>, source: string, call: string): string[] {
  const files = { 'src/memo.ts': source, 'src/main.ts': `import * as memo from './memo.js';\n\n${call}` };
  return run(project(dependencies, files)).findings.map(
    ({ name, decision, rewrite }) => `${name}: ${decision} ${rewrite?.target ?? 'nothing'} ${rewrite?.limit ?? ''}`,
  );
}

it('moize gets its size where it has none: all of version 5, and `infinite` of 6', () => {
  const source = `import moize from 'moize';

export const plain = moize((text: string) => text.trim());
export const endless = moize.infinite((text: string) => text.trim());
export const watched = moize.infinite((text: string) => text.trim(), { onExpire: console.log });
`;
  const call = 'export const all = (text: string): string => memo.plain(text) + memo.endless(text) + memo.watched(text);\n';
  expect(outcomes({ moize: '^6.1.6' }, source, call)).toEqual(['endless: rewrite max-option 256', 'watched: suggest nothing ']);
  expect(outcomes({ moize: '^5.4.7' }, source, call)[0]).toBe('plain: rewrite max-option 256');
});

it('what a promise gives need not be the same again: a person may decide for p-memoize and DataLoader', () => {
  const source = `import pMemoize from 'p-memoize';
${LOADER}
export const upper = pMemoize(async (text: string) => text.toUpperCase());
export const find = pMemoize(async (text: string) => (text === '' ? undefined : text.trim()));
`;
  const call = 'export const all = async (text: string) => [memo.users.load(text), memo.upper(text), memo.find(text)];\n';
  expect(outcomes({ 'p-memoize': '^8.0.0', dataloader: '^2.2.3' }, source, call)).toEqual([
    'users: suggest lru-cache 256',
    'upper: suggest lru-cache 256',
    'find: suggest bounded-map 256',
  ]);
});

it('a limit that others may say is left to them, whatever it is by default', () => {
  const source = `import memoizee from 'memoizee';

export const create = (max = Infinity) => memoizee((text: string) => text.trim(), { primitive: true, max });
export const trim = create();
`;
  const call = 'export const all = (text: string): string => memo.trim(text);\n';
  expect(outcomes({ memoizee: '^0.4.17' }, source, call)).toEqual([expect.stringContaining(': suggest ')]);
});
