import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';

/** The type gate as a user meets it: the built command over whole repositories. */
const cli = path.join(import.meta.dirname, '../dist/src/cli.js');

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

interface Outcome {
  readonly decisions: Record<string, string>;
  readonly notes: readonly string[];
}

function run(files: Readonly<Record<string, string | object>>): Outcome {
  const { findings, notes } = report(files);
  const decisions = findings.map(({ file, name, decision, reason }) => [
    `${file} ${name}`,
    decision === 'refuse' ? `refuse ${/TS\d+/.exec(reason)?.[0] ?? reason}` : decision,
  ]);
  return { decisions: Object.fromEntries(decisions) as Record<string, string>, notes };
}

function report(files: Readonly<Record<string, string | object>>): JsonReport & { readonly notes: readonly string[] } {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakshift-gate-')));
  roots.push(root);
  for (const [file, content] of Object.entries({ 'package.json': PACKAGE, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const output = execFileSync(process.execPath, [cli, '--format', 'json'], { cwd: root, encoding: 'utf8' });
  return JSON.parse(output) as JsonReport & { readonly notes: readonly string[] };
}

/** The lines that the rewrite of a file adds. */
function added(files: Readonly<Record<string, string | object>>, file: string): string[] {
  const { patch } = report(files).patches.find((one) => one.file === file) ?? { patch: '' };
  return patch.split('\n').flatMap((line) => (/^\+(?!\+\+)/.test(line) ? [line.slice(1)] : []));
}

const PACKAGE = { name: 'a', type: 'module', private: true, dependencies: { 'lru-cache': '^11.0.0' } };

/** A memo whose declared value type lets undefined in, which lru-cache only takes where the compiler is not strict. */
function memo(type: string, before = '', how = 'text.trim()'): string {
  return `${before}const known = new Map<string, ${type}>();\n
export function find(text: string): string {
  const found = known.get(text);
  if (found) return found;
  const value = ${how};
  known.set(text, value);
  return value;
}
`;
}
const OPEN = memo('string | undefined');
const CLOSED = memo('string');
const asLengths = (type: string): string => `const lengths = /** @type {LRUCache<string, ${type}>} */ (new LRUCache({ max: 256 }));`;
const strict = (value: boolean, more: object = {}): object => ({
  compilerOptions: { strict: value, module: 'nodenext', types: [], ...more },
  include: ['**/*.ts', '**/*.js'],
});

describe('type gate', () => {
  it('goes by the options of the project that a solution references, and turns down the culprit only', () => {
    const { decisions } = run({
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './scripts' }] },
      'tsconfig.app.json': { ...strict(true, { composite: true }), include: ['src'] },
      'scripts/tsconfig.json': strict(false, { composite: true }),
      'src/open.ts': OPEN,
      'src/closed.ts': CLOSED,
      'scripts/open.ts': OPEN,
    });
    expect(decisions).toEqual({
      'src/open.ts known': 'refuse TS2344',
      'src/closed.ts known': 'rewrite',
      'scripts/open.ts known': 'rewrite',
    });
  });

  it('takes the nearest of several tsconfigs, with what it extends', () => {
    const { decisions } = run({
      'tsconfig.base.json': { compilerOptions: { module: 'nodenext', types: [], strict: true } },
      'packages/a/package.json': { ...PACKAGE, name: 'one' },
      'packages/a/tsconfig.json': { extends: '../../tsconfig.base.json' },
      'packages/a/open.ts': OPEN,
      'packages/b/package.json': { ...PACKAGE, name: 'two' },
      'packages/b/tsconfig.json': { extends: '../../tsconfig.base.json', compilerOptions: { strict: false } },
      'packages/b/open.ts': OPEN,
    });
    expect(decisions).toEqual({ 'packages/a/open.ts known': 'refuse TS2344', 'packages/b/open.ts known': 'rewrite' });
  });

  it('checks JavaScript with checkJs, and says so where it cannot', () => {
    const js = `/** @type {Map<string, string | undefined>} */\nconst known = new Map();\n
/** @param {string} text */
export function find(text) {
  const found = known.get(text);
  if (found) return found;
  const value = text.trim();
  known.set(text, value);
  return value;
}
`;
    const files = { 'src/find.js': js };
    const checked = run({ ...files, 'tsconfig.json': strict(true, { allowJs: true, checkJs: true }) });
    expect(checked).toEqual({ decisions: { 'src/find.js known': 'refuse TS2344' }, notes: [] });
    const unchecked = run({ ...files, 'tsconfig.json': strict(true, { allowJs: true }) });
    expect(unchecked.decisions).toEqual({ 'src/find.js known': 'rewrite' });
    expect(unchecked.notes).toEqual(['1 JavaScript file is not type-checked (checkJs is off)']);
  });

  it('says in checked JavaScript what the cache holds', () => {
    const js = `const { sep } = require('node:path');

const patterns = new Map();
// By their name.
const lengths = {};

exports.find = (/** @type {string} */ text, /** @type {string} */ name) => {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(name + sep);
    patterns.set(name, pattern);
  }
  return pattern.test(text);
};
exports.measure = (/** @type {string} */ text) => {
  if (lengths[text] === undefined) lengths[text] = text.split(sep);
  return lengths[text].length;
};
`;
    const files = { 'package.json': { ...PACKAGE, type: 'commonjs' }, 'find.js': js };
    const of = (compilerOptions: object, head = ''): string[] =>
      added({ ...files, 'find.js': head + js, 'tsconfig.json': strict(false, { allowJs: true, ...compilerOptions }) }, 'find.js');
    const plain = ["const { LRUCache } = require('lru-cache');", 'const patterns = new LRUCache({ max: 256 });'];
    const typed = (type: string): string[] => [plain[0] ?? '', `/** @type {LRUCache<string, ${type}>} */`, plain[1] ?? '', asLengths(type)];
    expect(of({ checkJs: true }).slice(0, 4)).toEqual([...typed('RegExp').slice(0, 3), asLengths('string[]')]);
    expect(of({}, '// @ts-check\n').slice(0, 3)).toEqual(typed('RegExp').slice(0, 3));
    // A miss has a type of its own there, which code without types never asked for.
    expect(of({ checkJs: true, strict: true }).slice(0, 4)).toEqual(typed('any'));
    expect(of({}).slice(0, 3)).toEqual([...plain, 'const lengths = new LRUCache({ max: 256 });']);
    expect(of({ checkJs: true }, '// @ts-nocheck\n').slice(0, 2)).toEqual(plain);
  });

  it('follows path aliases', () => {
    const tsconfig = strict(true, { module: 'esnext', moduleResolution: 'bundler', paths: { '@lib/*': ['./src/lib/*'] } });
    const { decisions, notes } = run({
      'tsconfig.json': tsconfig,
      'src/lib/text.ts': 'export const shorten = (text: string): string => text.trim();\n',
      'src/find.ts': memo('string', "import { shorten } from '@lib/text';\n\n", 'shorten(text)'),
      'src/open.ts': memo('string | undefined', "import { shorten } from '@lib/text';\n\n", 'shorten(text)'),
    });
    expect(decisions).toEqual({ 'src/find.ts known': 'rewrite', 'src/open.ts known': 'refuse TS2344' });
    expect(notes).toEqual([]);
  });

  it('says what it could not check where node_modules is not installed', () => {
    const used = memo('string', "import { shorten } from 'shorten';\n\nexport const short = shorten('x');\n\n");
    const { decisions, notes } = run({ 'tsconfig.json': strict(true), 'src/find.ts': used, 'src/open.ts': OPEN });
    expect(decisions).toEqual({ 'src/find.ts known': 'rewrite', 'src/open.ts known': 'refuse TS2344' });
    expect(notes).toEqual([
      '1 import in edited files does not resolve (install the dependencies first): code that uses them was not checked',
    ]);
  });
});
