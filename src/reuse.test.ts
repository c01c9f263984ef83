import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';

/** An LRU cache that the package has already, through the built command. */
const cli = path.join(import.meta.dirname, '../dist/src/cli.js');

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function project(files: Readonly<Record<string, string | object>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakshift-reuse-')));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`);
  }
  return root;
}

function run(root: string, ...options: string[]): JsonReport {
  return JSON.parse(execFileSync(process.execPath, [cli, '--format', 'json', ...options], { cwd: root, encoding: 'utf8' })) as JsonReport;
}

const TSCONFIG = { compilerOptions: { strict: true, module: 'nodenext', types: [], skipLibCheck: false }, include: ['src'] };
const MEMO = `const widths = new Map<string, number>();

export function width(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const value = text.trim().length;
  widths.set(text, value);
  return value;
}
`;

const CASES = [
  {
    name: 'quick-lru',
    version: '7.3.0',
    types: 'export default class QuickLRU<K, V> extends Map<K, V> { constructor(options: { maxSize: number }); }\n',
    expected: ["import QuickLRU from 'quick-lru';", 'new QuickLRU<string, number>({ maxSize: 256 })'],
  },
  {
    name: 'mnemonist',
    version: '0.40.3',
    types:
      'export declare class LRUMap<K, V> { constructor(capacity: number); set(key: K, value: V): this; get(key: K): V | undefined; has(key: K): boolean }\n',
    expected: ["import { LRUMap } from 'mnemonist';", 'new LRUMap<string, number>(256)'],
  },
  {
    name: 'lru-cache',
    version: '6.0.0',
    types:
      'declare class LRUCache<K, V> { constructor(options: { max: number }); set(key: K, value: V): boolean; get(key: K): V | undefined; has(key: K): boolean; del(key: K): void }\nexport = LRUCache;\n',
    expected: ["import LRUCache from 'lru-cache';", 'new LRUCache<string, number>({ max: 256 })'],
  },
];

it.each(CASES)('$name $version is reused, nothing is added, and the next run finds nothing', ({ name, version, types, expected }) => {
  const root = project({
    'package.json': { name: 'a', type: 'module', dependencies: { [name]: `^${version}` } },
    'tsconfig.json': TSCONFIG,
    'src/width.ts': MEMO,
    [`node_modules/${name}/package.json`]: { name, version, types: 'index.d.ts', ...(name === 'quick-lru' ? { type: 'module' } : {}) },
    [`node_modules/${name}/index.d.ts`]: types,
  });
  const report = run(root, '--write', '--allow-dirty');
  expect(report.findings).toMatchObject([{ decision: 'rewrite', rewrite: { target: name, limit: 256, files: ['src/width.ts'] } }]);
  expect(report.summary.applied).toBe(1);
  const text = readFileSync(path.join(root, 'src/width.ts'), 'utf8');
  for (const line of expected) expect(text).toContain(line);
  expect(run(root).summary).toMatchObject({ findings: 0 });
});

it.each([
  [{}, 'bounded-map'],
  [{ dependencies: { tslib: '^2.0.0' } }, 'lru-cache'],
  [{ private: true }, 'lru-cache'],
])('a library without dependencies stays one: %j', (more, target) => {
  const root = project({
    'package.json': { name: 'a', version: '1.0.0', type: 'module', exports: './src/width.js', ...more },
    'tsconfig.json': TSCONFIG,
    'src/width.ts': MEMO,
  });
  expect(run(root, '--no-typecheck').findings).toMatchObject([{ decision: 'rewrite', rewrite: { target } }]);
});
