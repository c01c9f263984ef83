import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditFile } from '../transforms/lib/contract.ts';
import { edit as editMemo } from '../transforms/unbounded-memo.ts';
import { definePattern, type LeakPattern } from './patterns/define.ts';
import { rewrite } from './rewrite.ts';
import type { Candidates, Config, Finding, Plan, Refused, Rewritten, Site } from './types.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function pattern(id: string, edit: EditFile): LeakPattern {
  return definePattern({ id, description: id, rewrite: id, limit: 'memoLimit', detect: () => [], edit });
}

/** Puts `++` behind every site, and refuses a file that holds `refuse`. */
const shout: EditFile = ({ source, tasks }) => ({
  edits: source.includes('refuse')
    ? []
    : tasks.flatMap(({ id, sites }) => sites.map(({ end }) => ({ start: end, end, text: '++', task: id }))),
  imports: [],
  refusals: source.includes('refuse') ? tasks.map(({ id }) => ({ task: id, reason: 'it says refuse', line: 3, column: 1 })) : [],
});

const patterns = [pattern('unbounded-memo', editMemo), pattern('shout', shout)];

interface Planned {
  readonly id: string;
  readonly pattern?: string;
  readonly target?: string;
  /** File and name of the container: every place where the name stands is a site, the first one in the first file the declaration. */
  readonly sites: readonly (readonly [string, string])[];
}

function run(
  files: Readonly<Record<string, string | object>>,
  planned: readonly Planned[],
  dropped: readonly Refused[] = [],
  hashes: Plan['hashes'] = {},
): Rewritten {
  const root = mkdtempSync(path.join(tmpdir(), 'leakshift-rewrite-'));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`);
  }
  const names = Object.keys(files).filter((file) => /\.[jt]s$/.test(file));
  const candidates: Candidates = {
    root,
    files: names.length,
    owners: [],
    others: [],
    sources: names.toSorted().map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
    skipped: [],
    failures: [],
  };
  const plan = { findings: planned.map((each) => findingOf(each, candidates)), hashes };
  return rewrite(plan, patterns, candidates, { root } as Config, dropped);
}

function findingOf({ id, pattern: patternId = 'unbounded-memo', target = 'lru-cache', sites }: Planned, candidates: Candidates): Finding {
  const placed = sites.map(([file, name], index) => {
    const text = candidates.sources.find((source) => source.file === file)?.text ?? '';
    const found = [...text.matchAll(new RegExp(String.raw`\b${name}\b`, 'g'))].map((match, nth): Site => {
      const role = index === 0 && nth === 0 ? 'declaration' : 'access';
      const line = text.slice(0, match.index).split('\n').length;
      return { role, start: match.index, end: match.index + name.length, line, column: 1 };
    });
    return { file, sites: found };
  });
  return {
    id,
    pattern: patternId,
    confidence: 'high',
    name: sites[0]?.[1] ?? '',
    container: 'Map',
    root: 'module',
    file: sites[0]?.[0] ?? '',
    line: 1,
    column: 1,
    evidence: [],
    decision: 'rewrite',
    reason: '',
    rewrite: {
      target,
      limit: 256,
      files: sites.map(([file]) => file),
      sites: placed,
      facts: { keys: 'string', keyType: 'string', valueType: 'number', strict: true },
    },
  };
}

const MEMO = `const cache = new Map<string, number>();

export function lengthOf(key: string): number {
  let value = cache.get(key);
  if (value === undefined) cache.set(key, (value = key.length));
  return value;
}
`;
const PACKAGE = { name: 'a', dependencies: { zod: '^4.0.0' } };
const memo = (id: string, file: string): Planned => ({ id, sites: [[file, 'cache']] });

describe('rewrite', () => {
  it('rewrites a memo, imports lru-cache and adds it to the manifest', () => {
    const { files, refused, dependencies } = run({ 'package.json': PACKAGE, 'src/a.ts': MEMO, 'yarn.lock': '' }, [memo('f1', 'src/a.ts')]);
    expect(refused).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual(['package.json', 'src/a.ts']);
    expect(files[0]?.after).toContain('"dependencies": {\n    "lru-cache": "^11.0.0",\n    "zod": "^4.0.0"\n  }');
    expect(files[1]?.after).toContain("import { LRUCache } from 'lru-cache';\n");
    expect(files[1]?.after).toContain('const cache = new LRUCache<string, number>({ max: 256 });\n');
    expect(files[1]?.hash).toBe(createHash('sha256').update(MEMO).digest('hex'));
    expect(dependencies).toEqual([{ manifest: 'package.json', name: 'lru-cache', range: '^11.0.0', install: 'yarn install' }]);
  });

  it('adds a devDependency where only tests import it, and nothing where it is declared', () => {
    const tests = run({ 'package.json': PACKAGE, 'test/a.ts': MEMO }, [memo('f1', 'test/a.ts')]);
    expect(tests.files[0]?.after).toContain('"devDependencies": {\n    "lru-cache": "^11.0.0"\n  }');
    const declared = { 'package.json': { name: 'a', dependencies: { 'lru-cache': '^11.0.0' } }, 'src/a.ts': MEMO };
    expect(run(declared, [memo('f1', 'src/a.ts')])).toMatchObject({ files: [{ file: 'src/a.ts' }], dependencies: [] });
  });

  it('imports the default export of an old major', () => {
    const old = { 'package.json': { name: 'a', dependencies: { 'lru-cache': '^7.18.0' } }, 'src/a.ts': MEMO };
    expect(run(old, [memo('f1', 'src/a.ts')]).files[0]?.after).toContain("import LRUCache from 'lru-cache';\n");
  });

  it('refuses a plan for another LRU cache than the package declares now', () => {
    const files = { 'package.json': { name: 'a', dependencies: { 'quick-lru': '^7.0.0' } }, 'src/a.ts': MEMO };
    expect(run(files, [{ ...memo('f1', 'src/a.ts'), target: 'quick-lru' }]).files).toMatchObject([{ file: 'src/a.ts' }]);
    const reason = 'the plan was made for another LRU cache than the package declares (src/a.ts:1)';
    expect(run(files, [memo('f1', 'src/a.ts')])).toMatchObject({ files: [], refused: [{ finding: 'f1', reason }] });
    const old = { 'package.json': { name: 'a', dependencies: { 'lru-cache': '^6.0.0' } }, 'src/a.ts': MEMO };
    expect(run(old, [memo('f1', 'src/a.ts')]).refused).toEqual([{ finding: 'f1', reason }]);
  });

  it('refuses a memo that no manifest can declare lru-cache for, and rewrites the others', () => {
    const files = { 'packages/a/package.json': PACKAGE, 'packages/a/a.ts': MEMO, 'scripts/b.ts': MEMO };
    const rewritten = run(files, [memo('f1', 'packages/a/a.ts'), memo('f2', 'scripts/b.ts')]);
    expect(rewritten.files.map(({ file }) => file)).toEqual(['packages/a/a.ts', 'packages/a/package.json']);
    expect(rewritten.refused).toEqual([
      {
        finding: 'f2',
        reason:
          'no package.json above scripts/b.ts can declare lru-cache; with --no-dependency the cache is a file of the package instead (scripts/b.ts:1)',
      },
    ]);
  });

  it('refuses a memo whose manifest cannot take one more line', () => {
    const files = { 'package.json': '{ "name": "a", "dependencies": null }', 'src/a.ts': MEMO };
    expect(run(files, [memo('f1', 'src/a.ts')])).toEqual({
      files: [],
      dependencies: [],
      refused: [
        {
          finding: 'f1',
          reason:
            'lru-cache cannot be added to dependencies of package.json as one line of text; with --no-dependency the cache is a file of the package instead',
        },
      ],
    });
  });
});

function shouting(id: string, ...files: string[]): Planned {
  return { id, pattern: 'shout', target: 'shout', sites: files.map((file) => [file, id] as const) };
}

describe('all or nothing', () => {
  it('takes a finding out of every file when one refuses it, and keeps the others', () => {
    const files = { 'a.ts': 'one; two;\n', 'b.ts': 'one;\n\nrefuse;\n', 'c.ts': 'two;\n' };
    const { files: rewritten, refused } = run(files, [shouting('one', 'a.ts', 'b.ts'), shouting('two', 'a.ts', 'c.ts')]);
    expect(rewritten.map(({ file, after }) => [file, after])).toEqual([
      ['a.ts', 'one; two++;\n'],
      ['c.ts', 'two++;\n'],
    ]);
    expect(refused).toEqual([{ finding: 'one', reason: 'it says refuse (b.ts:3)' }]);
  });

  it('takes out what a later gate dropped, and says so in the order of the plan', () => {
    const files = { 'a.ts': 'one; two; three;\n', 'b.ts': 'one; refuse;\n' };
    const planned = [shouting('one', 'a.ts', 'b.ts'), shouting('two', 'a.ts'), shouting('three', 'a.ts')];
    const rewritten = run(files, planned, [{ finding: 'three', reason: 'types' }]);
    expect(rewritten.files.map(({ after }) => after)).toEqual(['one; two++; three;\n']);
    expect(rewritten.refused.map(({ finding }) => finding)).toEqual(['one', 'three']);
  });

  it('keeps edits sorted, against the original text, with the finding that made them', () => {
    const { files } = run({ 'a.ts': 'two; one;\n' }, [shouting('one', 'a.ts'), shouting('two', 'a.ts')]);
    expect(files[0]?.edits).toEqual([
      { start: 3, end: 3, text: '++', task: 'two' },
      { start: 8, end: 8, text: '++', task: 'one' },
    ]);
  });

  it('refuses what cannot be tried: unknown pattern, missing file, other bytes, nothing to do', () => {
    const planned = [
      { ...shouting('one', 'a.ts'), pattern: 'unknown' },
      shouting('two', 'a.ts', 'gone.ts'),
      shouting('three', 'c.ts'),
      shouting('four', 'a.ts'),
    ];
    const { files, refused } = run({ 'a.ts': 'one; two;\n', 'c.ts': 'three;\n' }, planned, [], { 'c.ts': 'other' });
    expect(files).toEqual([]);
    expect(refused).toEqual([
      { finding: 'one', reason: 'this version of leakshift does not know the pattern unknown (a.ts:1)' },
      { finding: 'two', reason: 'gone.ts could not be read' },
      { finding: 'three', reason: 'c.ts changed since the plan was made' },
      { finding: 'four', reason: 'there is nothing left to rewrite (a.ts:1)' },
    ]);
  });

  it('does not touch findings that are only suggested', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'leakshift-rewrite-'));
    roots.push(root);
    const source = { file: 'a.ts', text: 'one\n', hash: '' };
    const candidates: Candidates = { root, files: 1, owners: [], sources: [source], others: [], skipped: [], failures: [] };
    const suggested: Finding = { ...findingOf(shouting('one', 'a.ts'), candidates), decision: 'suggest' };
    const plan = { findings: [suggested], hashes: {} };
    expect(rewrite(plan, patterns, candidates, { root } as Config)).toEqual({ files: [], refused: [], dependencies: [] });
  });
});
