import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, Sample } from './testing/sample.ts';

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('package.json', '{ "name": "top", "private": true }\n');
});
afterEach(() => sample.remove());

const toFunction = (_: unknown, i: number) =>
  `export function f${i}(a: number): string {\n  const x = a + ${i};\n  return String(x * 2) + 'some text ${i}';\n}\n`;

/** Code that holds nothing, and costs what code of its size costs. */
function bulk(functions: number): string {
  return Array.from({ length: functions }, toFunction).join('');
}

/** A package with a memo, a store, and a library of its own. */
function putPackage(name: string, functions: number): void {
  sample.put(`${name}/package.json`, `{ "name": "${name}", "private": true }\n`);
  sample.put(`${name}/src/library.ts`, bulk(functions));
  sample.put(`${name}/src/store.ts`, 'export const seen = new Set<string>();\n');
  sample.put(
    `${name}/src/memo.ts`,
    `import { f1 } from './library.ts';
import { seen } from './store.ts';
const memo = new Map<string, string>();
export function upper(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text.toUpperCase();
  memo.set(text, made);
  return made;
}
export function remember(text: string): void {
  seen.add(text + f1(1));
}
`,
  );
}

/** Two memos, and another package that sets what their values are made of without ever getting at the memos. */
function putPrices(): void {
  sample.put('tax/package.json', '{ "name": "tax", "private": true }\n');
  sample.put('tax/src/settings.ts', 'export const settings = { rate: 1 };\n');
  sample.put(
    'tax/src/price.ts',
    `import { settings } from './settings.ts';
const prices = new Map<string, number>();
export function price(product: string): number {
  const known = prices.get(product);
  if (known !== undefined) return known;
  const made = product.length * settings.rate;
  prices.set(product, made);
  return made;
}
`,
  );
  sample.put('admin/package.json', '{ "name": "admin", "private": true, "dependencies": { "tax": "*" } }\n');
  sample.put(
    'admin/src/rate.ts',
    "import { settings } from 'tax/src/settings.ts';\nexport function setRate(rate: number): void {\n  settings.rate = rate;\n}\n",
  );
  sample.put('tax/src/layout.ts', 'export const layout = { width: 8 };\n');
  sample.put(
    'tax/src/label.ts',
    `import { layout } from './layout.ts';
const labels = new Map<string, string>();
export function label(product: string): string {
  const known = labels.get(product);
  if (known !== undefined) return known;
  const made = product.padStart(layout.width);
  labels.set(product, made);
  return made;
}
`,
  );
  sample.put(
    'admin/src/width.ts',
    "import { layout } from '@/layout';\nexport function widen(width: number): void {\n  layout.width = width;\n}\n",
  );
}

/** Three packages; a fourth one empties what one of them fills. */
function putRepository(functions: number): void {
  for (const name of ['one', 'two', 'three']) putPackage(name, functions);
  sample.put('jobs/package.json', '{ "name": "jobs", "private": true, "dependencies": { "three": "*" } }\n');
  sample.put('jobs/src/clear.ts', "import { seen } from 'three/src/store.ts';\nsetInterval(() => seen.clear(), 1000);\n");
  sample.put('jobs/src/broken.ts', 'export const = 1;\n');
}

const parse = (stdout: string): JsonReport => JSON.parse(stdout) as JsonReport;

describe('--max-memory', () => {
  it('works in parts what does not fit, with the same report byte for byte, and names what does not fit alone', () => {
    putRepository(3500);
    const whole = sample.leakshift('--format', 'json', '--no-typecheck');
    const parts = sample.leakshift('--format', 'json', '--no-typecheck', '--max-memory', '100');
    expect({ ...parts, stderr: whole.stderr }).toEqual(whole);
    expect(parts.stderr).toMatch(
      /^10 files take about \d+ MB of heap, and there are 100 MB: judged in groups of packages; --max-memory \d+ judges all at once\n(?:\d groups of packages\n){2}$/,
    );
    expect(parse(whole.stdout).summary).toMatchObject({ rewrite: 3, suggest: 2, safe: 1, failures: 1 });

    putPackage('huge', 9000);
    const short = sample.leakshift('scan', '--format', 'json', '--max-memory', '100');
    expect(short).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/; 2 files with containers fit into none and are not judged\n/),
    });
    const { findings, safe, failures } = parse(short.stdout);
    expect(findings.map(({ file }) => file)).toEqual(parse(whole.stdout).findings.map(({ file }) => file));
    expect(safe).toEqual(parse(whole.stdout).safe);
    expect(failures.map(({ file, code }) => `${file} ${code}`)).toEqual(['huge LEAKSHIFT_MEMORY', 'jobs/src/broken.ts LEAKSHIFT_PARSE']);
    expect(failures[0]?.message).toMatch(
      /^2 files with containers are not judged: one of them with the \d files that matter to it takes about 9\d MB, and the heap has 100 MB; run with --max-memory \d{3}$/,
    );
    const enough = /--max-memory (\d+)$/.exec(failures[0]?.message ?? '')?.[1] ?? '';
    const fitting = sample.leakshift('scan', '--format', 'json', '--max-memory', enough);
    expect(fitting.stdout, fitting.stderr).not.toBe('');
    const all = parse(fitting.stdout);
    expect(all).toEqual(parse(sample.leakshift('scan', '--format', 'json').stdout));
    expect(all.findings.map(({ file }) => file)).toContain('huge/src/memo.ts');
  }, 240_000);

  it('rewrites in parts only what all that sets its values lets be rewritten', () => {
    for (const name of ['one', 'two', 'three']) putPackage(name, 3500);
    putPrices();
    const whole = sample.leakshift('scan', '--format', 'json');
    const parts = sample.leakshift('scan', '--quiet', '--format', 'json', '--max-memory', '100');
    expect(parts).toEqual(whole);
    const { findings } = parse(whole.stdout);
    const reasonOf = (wanted: string) => findings.find(({ file, decision }) => file === wanted && decision === 'suggest')?.reason;
    expect(reasonOf('tax/src/price.ts')).toMatch(/reads settings, which may change/);
    expect(reasonOf('tax/src/label.ts')).toMatch(/reads layout, which may change/);
  }, 240_000);

  it('asks the disk anew with a cache, also what was asked in a thread', () => {
    for (const name of ['one', 'two']) {
      sample.put(`${name}/package.json`, `{ "name": "${name}", "private": true }\n`);
      sample.put(`${name}/tsconfig.json`, '{ "compilerOptions": { "strict": true } }\n');
      sample.put(`${name}/src/text.ts`, `export const text = '${'some words '.repeat(36_000)}';\n`);
      sample.put(
        `${name}/src/sizes.ts`,
        `import { text } from './text.ts';
const sizes = new Map<object, number>();
export function getSize(key: object): number {
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const made = Object.keys(key).length + text.length;
  sizes.set(key, made);
  return made;
}
`,
      );
    }
    const run = (...more: string[]) => sample.leakshift('scan', '--format', 'json', '--max-memory', '100', ...more);
    const before = run('--cache');
    expect(before.stderr).toMatch(/^2 groups of packages$/m);
    expect(run('--cache')).toMatchObject({ stdout: before.stdout, stderr: '' });
    sample.put('one/tsconfig.json', '{}\n');
    const after = run();
    expect(after.stdout).not.toBe(before.stdout);
    expect(run('--cache')).toEqual(after);
  }, 240_000);

  it('takes a thread with more of what the machine has where the heap of Node is too small, and says so before', () => {
    putPackage('one', 10);
    sample.put('one/src/text.ts', `export const text = '${'some words '.repeat(150_000)}';\n`);
    sample.put('one/src/use.ts', "import { text } from './text.ts';\nimport { upper } from './memo.ts';\nupper(text);\n");
    const whole = sample.leakshift('scan', '--format', 'json');
    const small = { ...process.env, NODE_OPTIONS: '--max-old-space-size=80' };
    const thread = sample.leakshiftIn('.', small, 'scan', '--format', 'json');
    expect({ ...thread, stderr: whole.stderr }).toEqual(whole);
    expect(thread.stderr).toMatch(/^5 files take about \d+ MB of heap: judged in a thread that may grow to \d+ MB \(--max-memory/);
  }, 240_000);

  it('goes on where a thread runs out of memory in spite of the estimate', () => {
    putPackage('one', 3500);
    sample.put('dense/package.json', '{ "name": "dense", "private": true }\n');
    sample.put('dense/src/table.ts', `export const table = [${'(a,b)=>a,\n'.repeat(68_000)}];\n`);
    sample.put(
      'dense/src/log.ts',
      "import { table } from './table.ts';\nconst log: string[] = [];\nexport const add = (s: string) => log.push(s, String(table));\n",
    );
    const { status, stdout, stderr } = sample.leakshift('scan', '--quiet', '--format', 'json', '--max-memory', '100');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { findings, failures } = parse(stdout);
    expect(findings.map(({ file }) => file)).toEqual(['one/src/memo.ts', 'one/src/store.ts']);
    expect(failures).toEqual([{ file: 'dense', code: 'LEAKSHIFT_MEMORY', message: expect.stringContaining('the heap has 100 MB') }]);
    expect(parse(sample.leakshift('scan', '--format', 'json').stdout).findings.map(({ file }) => file)).toContain('dense/src/log.ts');
  }, 240_000);

  it.each([
    [['--max-memory', 'much'], /--max-memory: "much": must be a whole number/],
    [['--max-memory', '99'], /--max-memory: "99": must be at least 100/],
    [['--jobs', '0'], /--jobs: "0": must be at least 1/],
    [['--jobs', '1.5'], /--jobs: "1.5": must be a whole number/],
  ])('%j is refused', (args, message) => {
    expect(sample.leakshift(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });

  it('is a key of the configuration file', () => {
    sample.put('leakshift.config.json', '{ "jobs": "2", "maxMemory": true }\n');
    expect(sample.leakshift('scan').stderr).toMatch(/maxMemory in leakshift\.config\.json: true: must be a whole number/);
  });
});
