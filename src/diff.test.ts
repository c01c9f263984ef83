import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePatch } from './diff.ts';

const lines = (count: number, end = '\n') => Array.from({ length: count }, (_, i) => `line ${i}${end}`).join('');
const cases: readonly (readonly [name: string, file: string, before: string, after: string])[] = [
  ['a change in the middle', 'src/a.ts', lines(40), lines(40).replace('line 20', 'line twenty')],
  ['a first and a last line', 'src/a.ts', lines(40), lines(40).replace('line 0', 'first').replace('line 39', 'last')],
  ['CRLF', 'src/a.ts', lines(20, '\r\n'), lines(20, '\r\n').replace('line 5', 'five\r\nand a half')],
  ['mixed line ends', 'src/a.ts', 'a\r\nb\nc\r\nd\re\n', 'a\r\nB\nc\r\nd\re2\n'],
  ['only the line ends', 'src/a.ts', 'a\r\nb\r\n', 'a\nb\n'],
  ['a BOM', 'src/a.ts', `\uFEFF${lines(6)}`, `\uFEFFimport x from 'x';\n${lines(6)}`],
  ['a missing final newline', 'src/a.ts', 'a\nb\nc', 'a\nB\nc'],
  ['a final newline that goes', 'src/a.ts', 'a\nb\n', 'a\nb'],
  ['a final newline that comes', 'src/a.ts', 'a\nb', 'a\nb\n'],
  ['an append at a missing final newline', 'src/a.ts', 'a\nb', 'a\nb\nc'],
  ['line separators inside lines', 'src/a.ts', 'a\u2028b\u2029c\u0085d\n', 'a\u2028B\u2029c\u0085d\n'],
  [
    'lines that look like a diff',
    'src/a.ts',
    '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-- 1\n',
    '--- a/x\n+++ b/y\n@@ -1 +1 @@\n-- 2\ndiff --git a/q b/q\n',
  ],
  ['spaces in the name', 'my src/a file.ts', lines(5), lines(5).replace('line 2', 'x')],
  ['non-ASCII in the name', 'src/größe/日本 ✓.ts', lines(5), lines(5).replace('line 2', 'x')],
  ['quotes, a backslash and a tab in the name', 'src/a"b\\c\td.ts', lines(5), lines(5).replace('line 2', 'x')],
  ['brackets in the name', 'app/[id]/(group)/page.ts', lines(5), lines(5).replace('line 2', 'x')],
  ['an emptied file', 'src/a.ts', lines(3), ''],
  ['a new file', 'src/new dir/bounded-map.ts', '', lines(12)],
  ['a new file without final newline', 'src/new.ts', '', 'a\nb'],
  ['more changes than the search allows', 'src/a.ts', lines(4000), lines(4000, '\r\n')],
  ['more changes, no final newline on either side', 'src/a.ts', `${lines(4000)}end`, `${lines(4000, '\r\n')}END`],
];

describe('filePatch', () => {
  let repository: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });

  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'leakshift-diff-'));
    git('init', '--quiet');
    git('config', 'core.autocrlf', 'false');
  });
  afterEach(() => rmSync(repository, { recursive: true, force: true }));

  it.each(cases)('git applies %s byte for byte', (_name, file, before, after) => {
    const path = join(repository, file);
    mkdirSync(dirname(path), { recursive: true });
    if (before !== '') writeFileSync(path, before);
    writeFileSync(join(repository, 'p.patch'), filePatch(file, before, after));
    git('apply', '--check', 'p.patch');
    git('apply', '--whitespace=nowarn', 'p.patch');
    expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(after);
  });

  it('git applies the patches of many files in one stream', () => {
    const many = cases.filter(([, file], index) => cases.findIndex(([, other]) => other === file) === index);
    for (const [, file, before] of many) {
      mkdirSync(dirname(join(repository, file)), { recursive: true });
      if (before !== '') writeFileSync(join(repository, file), before);
    }
    writeFileSync(join(repository, 'p.patch'), many.map(([, file, before, after]) => filePatch(file, before, after)).join(''));
    git('apply', '--whitespace=nowarn', 'p.patch');
    expect(many.map(([, file]) => readFileSync(join(repository, file), 'utf8'))).toEqual(many.map(([, , , after]) => after));
  });

  it('shows three lines of context under git headers', () => {
    expect(filePatch('src/a.ts', lines(9), lines(9).replace('line 4', 'four'))).toMatchInlineSnapshot(`
      "diff --git a/src/a.ts b/src/a.ts
      --- a/src/a.ts
      +++ b/src/a.ts
      @@ -2,7 +2,7 @@
       line 1
       line 2
       line 3
      -line 4
      +four
       line 5
       line 6
       line 7
      "
    `);
  });

  it('has nothing to say about equal texts', () => {
    expect(filePatch('src/a.ts', 'a\n', 'a\n')).toBe('');
  });
});
