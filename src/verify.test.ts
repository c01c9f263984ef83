import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import type { Config, Finding, Plan, Refused, Rewritten, TextEdit, Verified } from './types.ts';
import { verify } from './verify.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function project(files: Readonly<Record<string, string | object>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakshift-verify-')));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** `[finding, file, old text, new text]`. */
type Replacement = readonly [string, string, string, string];

interface Case {
  readonly files: Readonly<Record<string, string | object>>;
  readonly replacements: readonly Replacement[];
  readonly config?: Partial<Config>;
}

/** Runs the stage over a real project; the rewrite stage is a plain replacement of text, without the findings that were dropped. */
async function run({ files, replacements, config }: Case): Promise<Verified> {
  const root = project(files);
  const texts = Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const redo = (dropped: readonly Refused[]): Rewritten => {
    const ids = new Set(dropped.map(({ finding }) => finding));
    const rewritten = texts.flatMap(([file, before]) => {
      const edits = replacements
        .filter((replacement) => replacement[1] === file && !ids.has(replacement[0]))
        .map(([task, , old, text]): TextEdit => ({ task, start: before.indexOf(old), end: before.indexOf(old) + old.length, text }))
        .toSorted((a, b) => a.start - b.start);
      const after = edits.toReversed().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), before);
      return after === before ? [] : [{ file, before, after, edits, hash: createHash('sha256').update(before).digest('hex') }];
    });
    return { files: rewritten, refused: dropped, dependencies: [] };
  };
  const options: Config = { ...(await loadConfig({}, root, [])), ...config };
  return verify(redo([]), redo, planOf(files, replacements), options);
}

function planOf(files: Case['files'], replacements: Case['replacements']): Plan {
  const ids = [...new Set(replacements.map(([id]) => id))];
  const findings = ids.map((id): Finding => {
    const own = replacements.filter((replacement) => replacement[0] === id);
    const sites = own.map(([, file, old]) => {
      const start = String(files[file]).indexOf(old);
      return { file, sites: [{ role: 'access' as const, start, end: start + old.length, line: 1, column: 1 }] };
    });
    const rest = { confidence: 'high', container: 'Map', root: 'module', evidence: [], decision: 'rewrite', reason: '' } as const;
    const merged = [...new Set(own.map(([, file]) => file))].map((file) => ({
      file,
      sites: sites.filter((each) => each.file === file).flatMap((each) => each.sites),
    }));
    const rewrite = { target: 'lru-cache', files: merged.map(({ file }) => file), sites: merged, facts: {} };
    return { id, pattern: 'p', name: id, file: own[0]?.[1] ?? '', line: 1, column: 1, ...rest, rewrite };
  });
  return { findings, hashes: {} };
}

const STRICT = { compilerOptions: { strict: true, module: 'nodenext', types: [] }, include: ['src'] };
const PACKAGE = { name: 'a', type: 'module' };
const CACHE = 'const cache = new Map<string, number>();\nexport const get = (key: string): number | undefined => cache.get(key);\n';

describe('guards', () => {
  it('refuses the one finding of two in a file that breaks it, with file and line', async () => {
    const verified = await run({
      files: { 'src/a.ts': 'export const one = 1;\nexport const two = 2;\n' },
      replacements: [
        ['f1', 'src/a.ts', '1', '10'],
        ['f2', 'src/a.ts', '2', '(2'],
      ],
    });
    expect(verified.files.map(({ after }) => after)).toEqual(['export const one = 10;\nexport const two = 2;\n']);
    expect(verified.refused).toEqual([
      { finding: 'f2', reason: expect.stringMatching(/^src\/a\.ts would no longer parse \(.+\) at line 2$/) },
    ]);
  });

  it('takes a refused finding out of its other files too', async () => {
    const verified = await run({
      files: { 'a.js': 'export const one = 1;\n', 'b.js': 'export const two = 2;\n', 'c.js': 'export const three = 3;\n' },
      replacements: [
        ['f1', 'a.js', '1', '10'],
        ['f1', 'b.js', '2', '2 +'],
        ['f2', 'c.js', '3', '30'],
      ],
    });
    expect(verified.files.map(({ file }) => file)).toEqual(['c.js']);
    expect(verified.refused.map(({ finding }) => finding)).toEqual(['f1']);
  });

  it('refuses the later one of two that only break the file together', async () => {
    const verified = await run({
      files: { 'a.js': 'export const one = 1;\nexport const two = 2;\n' },
      replacements: [
        ['f1', 'a.js', 'one', 'same'],
        ['f2', 'a.js', 'two', 'same'],
      ],
    });
    expect(verified.files.map(({ after }) => after)).toEqual(['export const same = 1;\nexport const two = 2;\n']);
    expect(verified.refused).toMatchObject([{ finding: 'f2' }]);
  });

  it('keeps what the rewrite refused', () => {
    const plan = { findings: [], hashes: {} };
    const refused = [{ finding: 'f0', reason: 'spread' }];
    const config = { root: project({}), typecheck: true } as unknown as Config;
    const nothing: Rewritten = { files: [], refused, dependencies: [] };
    expect(verify(nothing, () => nothing, plan, config)).toEqual({ ...nothing, notes: [] });
  });
});

describe('type gate', () => {
  it('refuses only the finding with a new type error', async () => {
    const verified = await run({
      files: { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': CACHE, 'src/b.ts': CACHE },
      replacements: [
        ['f1', 'src/a.ts', 'Map<string, number>()', 'Map<string, number>([])'],
        ['f2', 'src/b.ts', 'Map<string, number>()', 'Map<string, string>()'],
      ],
    });
    expect(verified.files.map(({ file }) => file)).toEqual(['src/a.ts']);
    expect(verified.refused).toEqual([
      { finding: 'f2', reason: expect.stringMatching(/^src\/b\.ts:2 would have a new type error \(TS2322: Type 'string/) },
    ]);
    expect(verified.notes).toEqual([]);
  });

  it('tells two findings in one file apart, also when the error is nearer to the other one', async () => {
    const text = 'let a = 1;\nlet b = 2;\nlet c: number = a;\nexport { a, b, c };\n';
    const verified = await run({
      files: { 'package.json': PACKAGE, 'tsconfig.json': STRICT, 'src/a.ts': text },
      replacements: [
        ['f1', 'src/a.ts', '1', "'1'"],
        ['f2', 'src/a.ts', '2', "'2'"],
      ],
    });
    expect(verified.refused.map(({ finding }) => finding)).toEqual(['f1']);
    expect(verified.files[0]?.after).toContain("let b = '2'");
  });

  it('sees the error in a file that only imports the edited one, through a third', async () => {
    const verified = await run({
      files: {
        'package.json': PACKAGE,
        'tsconfig.json': STRICT,
        'src/a.ts': 'export const a = 1;\n',
        'src/other.ts': 'export const other = 1;\n',
        'src/index.ts': "export * from './a.js';\n",
        'src/user.ts': "import { a } from './index.js';\nexport const b: number = a;\n",
      },
      replacements: [
        ['f1', 'src/a.ts', '1', "'1'"],
        ['f2', 'src/other.ts', '1', "'1'"],
      ],
    });
    expect(verified.refused).toMatchObject([
      { finding: 'f1', reason: expect.stringContaining('src/user.ts:2 would have a new type error') },
    ]);
    expect(verified.files.map(({ file }) => file)).toEqual(['src/other.ts']);
  });

  it('--no-typecheck: a note', async () => {
    const verified = await run({
      files: { 'tsconfig.json': STRICT, 'src/a.ts': 'export const n: number = 1;\n' },
      replacements: [['f1', 'src/a.ts', '1', "'1'"]],
      config: { typecheck: false },
    });
    expect(verified).toMatchObject({ refused: [], notes: ['types were not checked (--no-typecheck)'] });
  });
});
