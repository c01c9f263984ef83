import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config, Dependency } from '../types.ts';
import { createTypeGate, type TypeCheck } from './type-gate.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function project(files: Readonly<Record<string, string | object>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakshift-types-')));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** `[file, old text, new text]`. */
type Replacement = readonly [string, string, string];

interface Case {
  readonly files: Readonly<Record<string, string | object>>;
  readonly replacements: readonly Replacement[];
  readonly tsconfig?: string;
  readonly dependencies?: readonly Dependency[];
}

function run({ files, replacements, tsconfig, dependencies = [] }: Case): TypeCheck {
  const root = project(files);
  const gate = createTypeGate({ root, ...(tsconfig ? { tsconfig: path.join(root, tsconfig) } : {}) } as Config);
  const rewritten = [...new Set(replacements.map(([file]) => file))].map((file) => {
    const before = String(files[file]);
    const own = replacements.filter((replacement) => replacement[0] === file);
    return { file, before, after: own.reduce((text, [, old, by]) => text.replace(old, by), before), edits: [], hash: '' };
  });
  return gate({ files: rewritten, refused: [], dependencies });
}

/** Where the errors are, and which. */
function errorsOf({ errors }: TypeCheck): string[] {
  return errors.map(({ file, line, code }) => `${file}:${line} TS${code}`);
}

const STRICT = { compilerOptions: { strict: true, module: 'nodenext', types: [] }, include: ['src'] };
const PACKAGE = { name: 'a', type: 'module' };
const CACHE = 'const cache = new Map<string, number>();\nexport const get = (key: string): number | undefined => cache.get(key);\n';
const ADDED: Dependency = { manifest: 'package.json', name: 'lru-cache', range: '^11.0.0', install: 'npm install' };

function memo(type: string, importing = "import { LRUCache } from 'lru-cache'"): Replacement[] {
  return [
    ['src/a.ts', 'const cache', `${importing};\nconst cache`],
    ['src/a.ts', 'Map<string, number>()', `LRUCache<string, ${type}>({ max: 256 })`],
  ];
}

function withStrict(strict: boolean): Case['files'] {
  const tsconfig = { ...STRICT, compilerOptions: { strict, types: [] } };
  return { 'package.json': PACKAGE, 'tsconfig.json': tsconfig, 'src/a.ts': 'const value = 1;\nexport const n: number = value;\n' };
}

function withCompiler(version: string): Case['files'] {
  return {
    'tsconfig.json': { include: ['src'] },
    'src/a.ts': 'export const n: number = 1;\n',
    'node_modules/typescript/package.json': { name: 'typescript', version },
  };
}

const FIND = '[1].find(Boolean)';
const NUMBER = 'export const n: number = 1;\n';

describe('createTypeGate', () => {
  it('does not count errors that were there before', () => {
    const files = { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': `export const wrong: string = 1;\n${CACHE}` };
    expect(run({ files, replacements: [['src/a.ts', 'number>()', 'number>([])']] })).toEqual({ errors: [], notes: [] });
    expect(errorsOf(run({ files, replacements: [['src/a.ts', CACHE, 'export const worse: string = 1;\n']] }))).toEqual([
      'src/a.ts:2 TS2322',
    ]);
  });

  it('uses the strictness of the repository', () => {
    const replacements: Replacement[] = [['src/a.ts', 'const value = 1', `const value = ${FIND}`]];
    expect(errorsOf(run({ files: withStrict(true), replacements }))).toEqual(['src/a.ts:2 TS2322']);
    expect(errorsOf(run({ files: withStrict(false), replacements }))).toEqual([]);
  });

  it('is not strict where an older compiler is installed and the tsconfig does not say', () => {
    expect(errorsOf(run({ files: withCompiler('5.9.3'), replacements: [['src/a.ts', '1', FIND]] }))).toEqual([]);
    expect(errorsOf(run({ files: withCompiler('6.0.2'), replacements: [['src/a.ts', '1', FIND]] }))).toEqual(['src/a.ts:1 TS2322']);
  });

  it('says so where the repository has a compiler of another major, which may judge differently', () => {
    const [old, same] = ['5.9.3', '6.0.2'].map((version) => run({ files: withCompiler(version), replacements: [['src/a.ts', '1', '2']] }));
    expect(old?.notes).toEqual([
      expect.stringMatching(
        /^types were checked with TypeScript 6\.[\d.]+, the repository has 5\.9\.3: its own `tsc --noEmit` has the last word$/,
      ),
    ]);
    expect(same?.notes).toEqual([]);
  });

  it('checks lru-cache with types of its own where it is not installed, not with a hoisted copy', () => {
    const files = { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': CACHE };
    const hoisted = {
      ...files,
      'node_modules/lru-cache/package.json': { name: 'lru-cache', version: '5.1.1', types: 'index.d.ts' },
      'node_modules/lru-cache/index.d.ts': 'export const LRUCache: { new <K, V>(options: unknown): { get(key: K): V | undefined } };\n',
    };
    expect(run({ files: hoisted, replacements: memo('number'), dependencies: [ADDED] })).toEqual({ errors: [], notes: [] });
    const bad = run({ files: hoisted, replacements: memo('number | undefined'), dependencies: [ADDED] });
    expect(errorsOf(bad)).toEqual(['src/a.ts:2 TS2344']);
    expect(JSON.stringify(bad)).not.toContain(roots.at(-1));
    expect(errorsOf(run({ files, replacements: memo('number | undefined') }))).toEqual(['src/a.ts:2 TS2344']);
  });

  it('says that an lru-cache with a default export is not checked when it is not installed', () => {
    const files = { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': CACHE };
    expect(run({ files, replacements: memo('number', "import LRUCache from 'lru-cache'") })).toEqual({
      errors: [],
      notes: ['the types of lru-cache are not installed: its use was not checked'],
    });
  });

  it('says so of another LRU library that is not installed, and does not take one without types for it', () => {
    const files = { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': CACHE };
    const replacements = memo('number', "import QuickLRU from 'quick-lru'").map(([file, old, text]): Replacement => [
      file,
      old,
      text.replace('LRUCache<', 'QuickLRU<'),
    ]);
    expect(run({ files, replacements })).toEqual({
      errors: [],
      notes: ['the types of quick-lru are not installed: its use was not checked'],
    });
    const untyped = {
      ...files,
      'node_modules/quick-lru/package.json': { name: 'quick-lru', version: '7.0.0', type: 'module', exports: './index.js' },
      'node_modules/quick-lru/index.js': 'export default class QuickLRU {}\n',
    };
    expect(errorsOf(run({ files: untyped, replacements }))).toEqual(['src/a.ts:1 TS7016']);
  });

  it('says how many imports do not resolve', () => {
    const text = `import x from 'x';\nimport y from 'y';\nx(y);\n${CACHE}`;
    const files = { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': text };
    expect(run({ files, replacements: [['src/a.ts', 'number>()', 'number>([])']] }).notes).toEqual([
      '2 imports in edited files do not resolve (install the dependencies first): code that uses them was not checked',
    ]);
  });

  it('follows the references of a solution tsconfig', () => {
    const files = {
      'package.json': PACKAGE,
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }] },
      'tsconfig.node.json': { compilerOptions: { strict: false, types: [] }, files: ['vite.config.ts'] },
      'tsconfig.app.json': { compilerOptions: { strict: true, types: [], composite: true, noEmit: true }, include: ['src'] },
      'vite.config.ts': NUMBER,
      'src/a.ts': NUMBER,
    };
    const replacements: Replacement[] = [
      ['src/a.ts', '1', FIND],
      ['vite.config.ts', '1', FIND],
    ];
    expect(errorsOf(run({ files, replacements }))).toEqual(['src/a.ts:1 TS2322']);
  });

  it('takes the tsconfig that it is told', () => {
    const files = {
      'tsconfig.json': { compilerOptions: { strict: false, types: [] } },
      'tsconfig.strict.json': { compilerOptions: { strict: true, types: [] }, include: ['src'] },
      'src/a.ts': NUMBER,
    };
    expect(errorsOf(run({ files, replacements: [['src/a.ts', '1', FIND]], tsconfig: 'tsconfig.strict.json' }))).toEqual([
      'src/a.ts:1 TS2322',
    ]);
  });

  it('checks a file that the tsconfig does not include with its options', () => {
    const files = { 'tsconfig.json': { ...STRICT, include: ['src'] }, 'package.json': PACKAGE, 'src/b.ts': NUMBER, 'test/a.ts': NUMBER };
    expect(errorsOf(run({ files, replacements: [['test/a.ts', '1', FIND]] }))).toEqual(['test/a.ts:1 TS2322']);
  });
});

describe('what the type gate cannot check', () => {
  it('no tsconfig: lenient options, and a note', () => {
    const replacements: Replacement[] = [
      ['a.ts', '1', FIND],
      ['b.ts', '1', "'1'"],
    ];
    const checked = run({ files: { 'a.ts': NUMBER, 'b.ts': NUMBER }, replacements });
    expect(errorsOf(checked)).toEqual(['b.ts:1 TS2322']);
    expect(checked.notes).toEqual(['2 TypeScript files without a tsconfig.json: types were checked with lenient default options']);
  });

  it('a broken tsconfig: a note, and what could be read of it', () => {
    const tsconfig = '{ "extends": "./missing.json", "compilerOptions": { "strict": true, "types": [] } }';
    const checked = run({ files: { 'tsconfig.json': tsconfig, 'a.ts': NUMBER }, replacements: [['a.ts', '1', FIND]] });
    expect(errorsOf(checked)).toEqual(['a.ts:1 TS2322']);
    expect(checked.notes).toEqual([
      "tsconfig.json is not a valid configuration (Cannot read file 'missing.json'.): types were checked with what could be read of it",
    ]);
    const [note] = run({ files: { 'tsconfig.json': '{ "compilerOptions": {', 'a.ts': NUMBER }, replacements: [['a.ts', '1', '2']] }).notes;
    expect(note).toMatch(/^tsconfig\.json is not a valid configuration \('}' expected\.\)/);
  });

  it('JavaScript without checkJs: a note, never claimed checked', () => {
    const files = { 'a.js': 'export const n = 1;\n', 'b.js': '// @ts-check\nexport const n = 1;\n' };
    const replacements: Replacement[] = [
      ['a.js', '1', '1 .missing'],
      ['b.js', '1', '1 .missing'],
    ];
    const checked = run({ files, replacements });
    expect(errorsOf(checked)).toEqual(['b.js:2 TS2339']);
    expect(checked.notes).toEqual(['1 JavaScript file is not type-checked (checkJs is off)']);
  });

  it('JavaScript with checkJs is checked', () => {
    const files = {
      'tsconfig.json': { compilerOptions: { allowJs: true, checkJs: true, types: [] } },
      'a.js': '/** @type {Map<string, number>} */\nexport const cache = new Map();\n',
    };
    const checked = run({ files, replacements: [['a.js', 'Map()', 'Set()']] });
    expect(checked.errors).toMatchObject([{ file: 'a.js', line: 2, causes: ['a.js'] }]);
    expect(checked.notes).toEqual([]);
  });
});
