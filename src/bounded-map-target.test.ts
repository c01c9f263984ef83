import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundedMapSource } from '../transforms/lib/bounded-map-source.ts';
import { findDeclared } from '../transforms/lib/references.ts';
import { buildTree, isTree } from '../transforms/lib/tree.ts';
import { edit } from '../transforms/unbounded-memo.ts';
import { loadConfig } from './config.ts';
import { filePatch } from './diff.ts';
import { definePattern } from './patterns/define.ts';
import { plan } from './plan.ts';
import { rewrite } from './rewrite.ts';
import type { Analysis, Candidates, Finding, Refused, Verified } from './types.ts';
import { verify } from './verify.ts';

let root: string;
beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-bounded-')))));
afterEach(() => rmSync(root, { recursive: true }));

const MEMO = `const cache = new Map<string, number | undefined>();

export function lengthOf(key: string): number | undefined {
  if (!cache.has(key)) cache.set(key, key.length || undefined);
  return cache.get(key);
}

export const entries = (): [string, number | undefined][] => [...cache];
export const whole: ReadonlyMap<string, number | undefined> = cache;
`;
const COMMONJS = `const cache = new Map();
exports.lengthOf = (key) => {
  if (!cache.has(key)) cache.set(key, key.length);
  return cache.get(key);
};
`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const patterns = [definePattern({ id: 'memo', description: '', rewrite: '', limit: 'memoLimit', detect: () => [], edit })];
const tsconfig = (options: object) => JSON.stringify({ compilerOptions: { target: 'es2022', strict: true, types: [], ...options } });
const NODE = tsconfig({ module: 'nodenext', noImplicitOverride: true, verbatimModuleSyntax: true });
const BUNDLER = tsconfig({ module: 'esnext', moduleResolution: 'bundler' });
const ESM = '{ "name": "x", "type": "module" }';

function findingOf(file: string, text: string, name: string): Finding {
  const tree = buildTree(file, text);
  if (!isTree(tree)) throw new Error(tree.message);
  const { sites } = findDeclared(tree, { line: 1, column: text.split('\n')[0]!.indexOf(name) + 1 });
  const { line, column } = sites[0]!;
  const shared = {
    pattern: 'memo',
    confidence: 'high',
    root: 'module',
    evidence: [],
    decision: 'rewrite',
    reason: 'it is a memo',
  } as const;
  const proposal = { target: 'lru-cache', limit: 64, files: [file], sites: [{ file, sites }], facts: {} };
  return { ...shared, id: file, name, container: 'Map', file, line, column, rewrite: proposal };
}

/** Rewrites and verifies the memo `cache` of the first line of each of `sources`. */
async function run(files: Readonly<Record<string, string>>, sources: readonly string[]): Promise<Verified> {
  return (await runAll(files, sources, { dependency: false })).verified;
}

async function runAll(files: Readonly<Record<string, string>>, sources: readonly string[], options: { readonly dependency?: false }) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const read = sources.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const candidates: Candidates = {
    root,
    files: sources.length,
    owners: sources,
    sources: read.map((source) => ({ ...source, hash: hashOf(source.text) })),
    others: [],
    skipped: [],
    failures: [],
  };
  const analysis: Analysis = { findings: read.map(({ file, text }) => findingOf(file, text, 'cache')), safe: [], failures: [] };
  const config = await loadConfig(options, root, []);
  const planned = plan(analysis, candidates, config);
  const redo = (dropped: readonly Refused[]) => rewrite(planned, patterns, candidates, config, dropped);
  return { planned, verified: verify(redo([]), redo, planned, config) };
}
const engines = (node: string) => JSON.stringify({ name: 'x', engines: { node } });
const importIn = ({ files }: Verified, file: string) =>
  /.*bounded-?map.*/i.exec(files.find((each) => each.file === file)?.after ?? '')?.[0];

/** What is chosen where nothing is said about dependencies, why, and what comes of it. */
async function chosen(node: string): Promise<readonly (string | undefined)[]> {
  const { planned, verified } = await runAll({ 'package.json': engines(node), 'lib/a.js': COMMONJS }, ['lib/a.js'], {});
  const [finding] = planned.findings;
  return [finding?.rewrite?.target, finding?.reason, verified.refused[0]?.reason ?? 'rewritten'];
}
const because = (version: number) =>
  `it is a memo; a bounded Map, since package.json allows Node ${version} in engines, which lru-cache 10 does not run on`;

describe('a memo with --no-dependency', () => {
  it('gets its module in src/, typed, with the ending that Node wants, and stays iterable and a Map', async () => {
    const verified = await run({ 'package.json': ESM, 'tsconfig.json': NODE, 'src/deep/a.ts': MEMO }, ['src/deep/a.ts']);
    expect(verified.refused).toEqual([]);
    expect(verified.dependencies).toEqual([]);
    expect(verified.files.map(({ file }) => file)).toEqual(['src/bounded-map.ts', 'src/deep/a.ts']);
    expect(importIn(verified, 'src/deep/a.ts')).toBe("import { BoundedMap } from '../bounded-map.js';");
    expect(verified.files[1]?.after).toContain('const cache = new BoundedMap<string, number | undefined>(64);');
    expect(verified.files[0]).toMatchObject({ before: '', after: boundedMapSource('typescript'), hash: '' });
  });

  it.each([
    ['extensionless where the file does so', `export { b } from './b';\n`, BUNDLER, "'./bounded-map'"],
    [
      'as the source where the file does so',
      `export { b } from './b.ts';\n`,
      tsconfig({ module: 'nodenext', allowImportingTsExtensions: true, noEmit: true }),
      "'./bounded-map.ts'",
    ],
    ['as compiled where the file does so', `export { b } from './b.js';\n`, BUNDLER, "'./bounded-map.js'"],
  ])('imports it %s', async (_, more, config, specifier) => {
    const files = { 'package.json': ESM, 'tsconfig.json': config, 'src/a.ts': MEMO + more, 'src/b.ts': 'export const b = 1;\n' };
    const verified = await run(files, ['src/a.ts']);
    expect(verified.refused).toEqual([]);
    expect(importIn(verified, 'src/a.ts')).toContain(specifier);
  });

  it('asks the neighbours, then the package, when the file imports nothing of its own', async () => {
    const files = {
      'package.json': ESM,
      'tsconfig.json': BUNDLER,
      'src/a.ts': MEMO,
      'src/b.ts': "import './c';\n",
      'src/c.ts': 'export {};\n',
    };
    expect(importIn(await run(files, ['src/a.ts']), 'src/a.ts')).toContain("'./bounded-map'");
  });

  it('is one module for the files of a package, and another for each package', async () => {
    const files = {
      'package.json': ESM,
      'tsconfig.json': NODE,
      'packages/p/package.json': ESM,
      'packages/p/a.ts': MEMO,
      'src/a.ts': MEMO,
      'src/b.ts': MEMO,
    };
    const verified = await run(files, ['packages/p/a.ts', 'src/a.ts', 'src/b.ts']);
    expect(verified.refused).toEqual([]);
    const created = verified.files.filter(({ hash }) => hash === '').map(({ file }) => file);
    expect(created).toEqual(['packages/p/bounded-map.ts', 'src/bounded-map.ts']);
  });

  it('is CommonJS where the files are, and runs', async () => {
    const verified = await run({ 'package.json': '{ "name": "x" }', 'lib/a.js': COMMONJS, 'lib/b.cjs': COMMONJS }, [
      'lib/a.js',
      'lib/b.cjs',
    ]);
    expect(verified.refused).toEqual([]);
    for (const { file, after } of verified.files) writeFileSync(join(root, file), after);
    const program = "console.log(require('./lib/a.js').lengthOf('four'), require('./lib/b.cjs').lengthOf('three'))";
    expect(execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' })).toBe('4 5\n');
    expect(importIn(verified, 'lib/b.cjs')).toBe("const { BoundedMap } = require('./bounded-map.cjs');");
  });

  it('is a module for each of the two where ES modules and CommonJS share a folder', async () => {
    const module = COMMONJS.replace('exports.lengthOf =', 'export const lengthOf =');
    const files = { 'package.json': '{ "name": "x" }', 'lib/a.js': COMMONJS, 'lib/a.esm.js': module };
    const verified = await run(files, ['lib/a.js', 'lib/a.esm.js']);
    expect(verified.refused).toEqual([]);
    const created = verified.files.filter(({ hash }) => hash === '');
    expect(created.map(({ file }) => file)).toEqual(['lib/bounded-map-esm.js', 'lib/bounded-map.js']);
    expect(created[0]?.after).toContain('export class BoundedMap');
    expect(importIn(verified, 'lib/a.esm.js')).toBe("import { BoundedMap } from './bounded-map-esm';");
    expect(importIn(verified, 'lib/a.js')).toBe("const { BoundedMap } = require('./bounded-map');");
    for (const one of created) writeFileSync(join(root, one.file), one.after);
    const again = await run({ ...files, 'lib/bounded-map.js': boundedMapSource('commonjs') }, ['lib/a.esm.js']);
    expect(again.files.map(({ file }) => file)).toEqual(['lib/a.esm.js']);
  });

  it('stands in the folder of the files, so that what is published has it, and is listed where it would not be published', async () => {
    const packed = JSON.stringify({ name: 'x', main: 'index.js', files: ['lib', '!lib/private'] });
    const inside = await run({ 'package.json': packed, 'lib/deep/a.js': COMMONJS }, ['lib/deep/a.js']);
    expect(inside.refused).toEqual([]);
    expect(inside.files.map(({ file }) => file)).toEqual(['lib/bounded-map.js', 'lib/deep/a.js']);
    const outside = await run({ 'package.json': packed, 'index.js': COMMONJS }, ['index.js']);
    expect(outside.refused).toEqual([]);
    expect(outside.files.map(({ file }) => file)).toEqual(['bounded-map.js', 'index.js', 'package.json']);
    expect(outside.files[2]?.after).toBe(packed.replace('"!lib/private"', '"!lib/private", "bounded-map.js"'));
    const unpublished = await run({ 'package.json': packed, 'tool.js': COMMONJS }, ['tool.js']);
    expect(unpublished.files.map(({ file }) => file)).toEqual(['bounded-map.js', 'tool.js']);
  });

  it('is listed once for all that need it, on a line of its own where each has one, and refused where no list takes it', async () => {
    const packed = '{\n  "name": "x",\n  "main": "index.js",\n  "files": [\n    "index.js",\n    "tool.js"\n  ]\n}\n';
    const both = await run({ 'package.json': packed, 'index.js': COMMONJS, 'tool.js': COMMONJS }, ['index.js', 'tool.js']);
    expect(both.refused).toEqual([]);
    expect(both.files[2]?.after).toBe(packed.replace('"tool.js"', '"tool.js",\n    "bounded-map.js"'));
    const empty = '{ "name": "x", "main": "index.js", "files": [] }';
    const none = await run({ 'package.json': empty, 'index.js': COMMONJS }, ['index.js']);
    expect(none).toMatchObject({ files: [], refused: [{ reason: expect.stringContaining('would not be published') }] });
  });

  it('does without private fields as JavaScript where the oldest Node has none, and is refused where no class extends Map', async () => {
    const first = await run({ 'package.json': engines('>=4'), 'lib/a.js': COMMONJS }, ['lib/a.js']);
    const reason = 'package.json allows Node 4 in engines, where no class can extend Map (needed by lib/a.js)';
    expect(first).toMatchObject({ files: [], refused: [{ reason }] });
    const old = await run({ 'package.json': engines('^10 || >=12'), 'lib/a.js': COMMONJS }, ['lib/a.js']);
    expect(old.files[1]).toMatchObject({ file: 'lib/bounded-map.js', after: boundedMapSource('commonjs', false) });
    const young = await run({ 'package.json': engines('>=12'), 'lib/a.js': COMMONJS }, ['lib/a.js']);
    expect(young.files[1]).toMatchObject({ file: 'lib/bounded-map.js', after: boundedMapSource('commonjs') });
    const typed = await run({ 'package.json': engines('>=4'), 'tsconfig.json': BUNDLER, 'src/a.ts': MEMO }, ['src/a.ts']);
    expect(typed.refused).toEqual([]);
  });

  it('is what a memo gets without being asked where lru-cache does not run on the oldest Node, and says so', async () => {
    expect(await chosen('>=10')).toEqual(['bounded-map', because(10), 'rewritten']);
    expect(await chosen('>=12')).toEqual(['bounded-map', because(12), 'rewritten']);
    expect(await chosen('>=14')).toEqual(['lru-cache', 'it is a memo', 'rewritten']);
    const refused = 'package.json allows Node 4 in engines, which lru-cache 10 does not run on (needed by lib/a.js) (lib/a.js:1)';
    expect(await chosen('>=4')).toEqual(['lru-cache', 'it is a memo', refused]);
  });

  it('uses the module that is there, and refuses when that is another', async () => {
    const files = {
      'package.json': ESM,
      'tsconfig.json': NODE,
      'src/a.ts': MEMO,
      'src/bounded-map.ts': `// eslint-disable\n${boundedMapSource('typescript')}`,
    };
    expect((await run(files, ['src/a.ts'])).files.map(({ file }) => file)).toEqual(['src/a.ts']);
    const other = await run({ ...files, 'src/bounded-map.ts': 'export class BoundedMap {}\n' }, ['src/a.ts']);
    expect(other).toMatchObject({ files: [], refused: [{ reason: "src/bounded-map.ts exists and is not leakshift's BoundedMap" }] });
  });

  it('is refused, and nothing is created, where the module does not compile', async () => {
    const old = tsconfig({ target: 'es5', lib: ['es2022'], module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' });
    const verified = await run({ 'package.json': '{ "name": "x" }', 'tsconfig.json': old, 'src/a.ts': MEMO, 'src/b.ts': MEMO }, [
      'src/a.ts',
      'src/b.ts',
    ]);
    expect(verified.files).toEqual([]);
    expect(verified.refused.map(({ finding }) => finding)).toEqual(['src/a.ts', 'src/b.ts']);
  });

  it('has patches that git applies, with the new file in the line ends of those that import it', async () => {
    const crlf = MEMO.replaceAll('\n', '\r\n');
    const { files } = await run({ 'package.json': ESM, 'tsconfig.json': NODE, 'src/a.ts': crlf }, ['src/a.ts']);
    execFileSync('git', ['init', '-q'], { cwd: root });
    const patch = join(root, '.git/x.patch');
    writeFileSync(patch, files.map(({ file, before, after }) => filePatch(file, before, after)).join(''));
    execFileSync('git', ['apply', '--check', patch], { cwd: root, stdio: 'pipe' });
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', patch], { cwd: root, stdio: 'pipe' });
    for (const { file, after } of files) expect(readFileSync(join(root, file), 'utf8')).toBe(after);
    expect(files.every(({ after }) => !/(?<!\r)\n/.test(after))).toBe(true);
  });
});
