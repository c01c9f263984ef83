import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from './reporters/explain.ts';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, PACKAGE, Sample, TSCONFIG } from './testing/sample.ts';
import type { Report } from './types.ts';

const FILES = {
  'package.json': PACKAGE,
  'tsconfig.json': TSCONFIG,
  'src/slug.ts': `const slugs = new Map<string, string>();

export function slug(title: string): string {
  const hit = slugs.get(title);
  if (hit !== undefined) return hit;
  const made = title.trim().toLowerCase();
  slugs.set(title, made);
  return made;
}



export function clearSlugs(): void {
  slugs.clear();
}
`,
  'src/seen.ts': `const seen = new Set<string>();

export function isFirst(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
`,
  'src/recent.ts': `const recent: string[] = [];

export function visit(page: string): readonly string[] {
  recent.push(page);
  if (recent.length > 10) recent.shift();
  return recent;
}
`,
  'src/pair.ts': `const left: string[] = [];
const right: string[] = [];

export function add(text: string): void {
  left.push(text); right.push(text);
}
`,
  'src/table.ts': `export class Table<T> {
  private readonly rows = new Map<string, T>();

  get(key: string): T | undefined {
    return this.rows.get(key);
  }

  keep(key: string, row: T): void {
    this.rows.set(key, row);
  }
}
`,
  'src/sizes.ts': `import { Table } from './table.js';

const sizes = new Table<number>();

export function size(text: string): number {
  const known = sizes.get(text);
  if (known === undefined) sizes.keep(text, text.split(' ').length);
  return known ?? text.split(' ').length;
}
`,
  'src/none.ts': 'export const answer = 42;\n',
  'src/packed.js': 'function a(b){return c[b]||(c[b]=d(b))}var c={};'.repeat(40),
  'README.md': '# sample\n',
} as const;

let sample: Sample;
let ids: ReadonlyMap<string, string>;

/** What was printed, after a look that it is an answer and no error. */
function explained(...args: string[]): string {
  const { status, stdout, stderr } = sample.leakshift('explain', ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
const section = (text: string, title: string) => text.split('\n\n').find((block) => block.startsWith(`${title}\n`)) ?? '';

beforeAll(() => {
  checkBuilt();
  sample = new Sample();
  for (const [file, content] of Object.entries(FILES)) sample.put(file, content);
  const { findings }: JsonReport = JSON.parse(sample.leakshift('scan', '--format', 'json').stdout);
  ids = new Map(findings.map(({ name, id }) => [name, id]));
});
afterAll(() => rmSync(sample.root, { recursive: true, force: true }));

describe('explain', () => {
  it('shows the whole proof of a rewrite and its diff, and writes nothing', () => {
    const text = explained('src/slug.ts:1');
    expect(text).toMatch(/^src\/slug\.ts:1:7 {2}slugs\n {2}unbounded-memo, Map \(module\), \w+ confidence, id [0-9a-f]{12}\n/);
    expect(text).toContain('> 1 | const slugs = new Map<string, string>();\n      |       ^^^^^');
    expect(section(text, 'Who keeps it')).toContain('lives as long as the process');
    expect(section(text, 'What makes it grow')).toContain('src/slug.ts:7:3  slugs.set(title, made);');
    expect(section(text, 'What reads it')).toContain('src/slug.ts:4:15  const hit = slugs.get(title);');
    expect(section(text, 'Releases that do not count')).toMatch(
      /src\/slug\.ts:14:3 {2}slugs\.clear\(\); {2}\(clearSlugs.* called by nobody.*\)/,
    );
    expect(section(text, 'Decision')).toMatch(/rewrite to lru-cache with a limit of 256: \w+/);
    expect(text).toContain('\n-const slugs = new Map<string, string>();\n');
    expect(text).toContain('npm install');
    expect(readFileSync(join(sample.root, 'src/slug.ts'), 'utf8')).toBe(FILES['src/slug.ts']);
  });

  it('takes an id, every line of the proof, and a place as reports print it', () => {
    const text = explained('src/slug.ts:1');
    expect(explained(ids.get('slugs') ?? '')).toBe(text);
    for (const place of ['src/slug.ts:7', 'src/slug.ts:14', './src/slug.ts:4:15']) expect(explained(place)).toBe(text);
    expect(explained('slug.ts:7', '--cwd', 'src').split('\n')[0]).toBe('slug.ts:1:7  slugs');
  });

  it('takes the nearest candidate up to two lines away, and names it when it is further', () => {
    expect(explained('src/slug.ts:9')).toBe(explained('src/slug.ts:7'));
    const miss = explained('src/slug.ts:11');
    expect(miss).toContain('src/slug.ts:11 is no candidate');
    expect(miss).toContain('  src/slug.ts:1  slugs  rewrite\n');
    expect(explained('src/none.ts:1')).toContain('holds none at all');
  });

  it('shows the choices where it is not rewritten', () => {
    const text = explained('src/seen.ts:1');
    expect(section(text, 'Decision')).toMatch(/suggest: .+\n.*\n {4}1\. .+\n {4}2\. /);
    expect(section(text, 'Releases that do not count')).toContain('none');
    expect(text).not.toContain('+++');
  });

  it('says why something is safe', () => {
    const text = explained('src/recent.ts:1');
    expect(text).toMatch(/^src\/recent\.ts:1\S* {2}recent\n {2}array\n/);
    expect(section(text, 'Decision')).toMatch(/safe: its size is checked at src\/recent\.ts:5/);
  });

  it('shows who fills what a class of the program wraps', () => {
    const growth = section(explained('src/table.ts:2'), 'What makes it grow');
    expect(growth).toMatch(/src\/sizes\.ts:7:28 {2}.*sizes\.keep\(text.* {2}\(adds through keep\(\)\)/);
  });

  it('shows all when several share the line', () => {
    const text = explained('src/pair.ts:5');
    expect(text.match(/^src\/pair\.ts:\d+:\d+ {2}\w+$/gm)).toEqual(['src/pair.ts:1:7  left', 'src/pair.ts:2:7  right']);
    expect(text).toContain('Diff, together with right of the same file\n');
  });

  it('heeds paths and the options of scan', () => {
    expect(explained('src/slug.ts:1', 'src/slug.ts', '--memo-limit', '7')).toContain('with a limit of 7');
    expect(explained('src/slug.ts:1', '--only', 'append-only-global')).toContain('is no candidate');
    expect(explained(ids.get('seen') ?? '', 'src/seen.ts', '--min-confidence', 'high')).toContain('seen');
  });

  it('is in the help', () => {
    expect(sample.leakshift('--help').stdout).toMatch(/explain \[options\] <id\|file:line>/);
    expect(sample.leakshift('explain', '--help').stdout).not.toContain('--write');
  });
});

describe('what cannot be explained exits with 2 and says what to do', () => {
  it.each<readonly [name: string, args: readonly string[], part: string]>([
    ['no target', [], 'id|file:line'],
    ['a path without a line', ['src/slug.ts'], 'FILE:LINE'],
    ['the line 0', ['src/slug.ts:0'], 'FILE:LINE'],
    ['an id that is far from all', ['zzzzzzzzzzzz'], 'leakshift scan --quiet'],
    ['a missing file', ['src/slugs.ts:1'], join('src', 'slug.ts')],
    ['a file that is no source', ['README.md:1'], 'no JavaScript or TypeScript'],
    ['a minified file', ['src/packed.js:1'], 'ask about the source that it is made of'],
    ['writing', ['src/slug.ts:1', '--write'], 'leakshift --write'],
    ['another format', ['src/slug.ts:1', '--format', 'json'], 'leakshift scan --format json'],
    ['--check', ['src/slug.ts:1', '--check'], '--check'],
    ['an unknown command that is near', ['src/slug.ts:1', 'sr'], 'src'],
  ])('%s', (_name, args, part) => {
    const { status, stdout, stderr } = sample.leakshift('explain', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('an id with a typo names the nearest, with its place', () => {
    const id = ids.get('slugs') ?? '';
    const typo = `${id.slice(0, 5)}${id[5] === '0' ? '1' : '0'}${id.slice(6)}`;
    const { status, stderr } = sample.leakshift('explain', typo);
    expect(status).toBe(2);
    expect(stderr).toContain(`did you mean ${id} (slugs, src/slug.ts:1)`);
  });
});

describe('the text', () => {
  it('lets no source line steer the terminal, and shows the proof of what is safe', () => {
    const evidence = [
      { role: 'declaration', file: 'a.ts', line: 1, column: 7, text: 'const hits = {};' },
      { role: 'release', file: 'a.ts', line: 4, column: 1, text: 'hits = {}; \u001B[2J', note: 'every minute' },
    ] as const;
    const safe = { name: 'hits', container: 'object', file: 'a.ts', line: 1, reason: 'emptied at a.ts:4', evidence } as const;
    const report = { findings: [], safe: [safe], patches: [], dependencies: [] } as unknown as Report;
    const text = explain(report, { target: 'a.ts:1', matches: [{ kind: 'safe', safe }], nearest: [] }, { color: false });
    expect(section(text, 'What bounds it')).toBe('What bounds it\n  a.ts:4:1  hits = {}; \\u{1b}[2J  (every minute)');
    expect(text).toContain('> 1 | const hits = {};\n      |       ^^^^');
  });
});
