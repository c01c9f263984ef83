import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Forge, readCodeowners } from './codeowners.ts';

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'leakshift-codeowners-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function put(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(top, file)), { recursive: true });
  writeFileSync(join(top, file), text);
}
function owners(text: string, forge: Forge, path: string): string {
  put('CODEOWNERS', text);
  const { owners: required, optional } = readCodeowners(top, forge)!.ownersOf(path);
  return [...required, ...optional.map((owner) => `(${owner})`)].join(' ');
}

describe('GitHub', () => {
  it.each([
    ['* @a', 'x.ts', '@a'],
    ['* @a', 'a/.b/c.ts', '@a'],
    ['*.js @a', 'a/b/c.js', '@a'],
    ['*.js @a', 'c.jsx', ''],
    ['/build/logs/ @a', 'build/logs/x/y.log', '@a'],
    ['/build/logs/ @a', 'a/build/logs/x', ''],
    ['docs/* @a', 'docs/getting-started.md', '@a'],
    ['docs/* @a', 'docs/build-app/troubleshooting.md', ''],
    ['docs/* @a', 'more/docs/x.md', ''],
    ['apps/ @a', 'x/apps/y/z.ts', '@a'],
    ['apps/ @a', 'apps', ''],
    ['/docs/ @a', 'docs/x/y.md', '@a'],
    ['/scripts/ @a @b', 'scripts/x', '@a @b'],
    ['**/logs @a', 'deeply/nested/logs/x.log', '@a'],
    ['**/logs @a', 'build/logs', '@a'],
    ['/src/**/test/*.ts @a', 'src/test/x.ts', '@a'],
    ['/src/**/test/*.ts @a', 'src/a/b/test/x.ts', '@a'],
    ['/src/**/test/*.ts @a', 'src/a/test/b/x.ts', ''],
    ['src/lib @a', 'src/lib/x.ts', '@a'],
    ['src/lib @a', 'a/src/lib/x.ts', ''],
    ['lib @a', 'a/lib/x.ts', '@a'],
    ['/src/a?.ts @a', 'src/ab.ts', '@a'],
    ['/src/a?.ts @a', 'src/a/.ts', ''],
    ['/packages/@scope/(x)+{y}/ @a', 'packages/@scope/(x)+{y}/z.ts', '@a'],
    ['path\\ with\\ space/ @a', 'path with space/x.ts', '@a'],
    ['/größe/ж.ts @a', 'größe/ж.ts', '@a'],
    ['*.ts @a # and @b', 'x.ts', '@a'],
    ['*.ts a@example.com', 'x.ts', 'a@example.com'],
    ['* @a\n*.ts @b', 'x.ts', '@b'],
    ['/apps/ @a\n/apps/github', 'apps/github/x.ts', ''],
    ['\uFEFF# first\r\n* @org/team-a\r\n', 'x.ts', '@org/team-a'],
    ['/ @a', 'x.ts', ''],
  ])('%j owns %j: %j', (text, path, expected) => {
    expect(owners(text, 'github', path)).toBe(expected);
  });

  it.each([
    ['* @a\n\n*.ts a', 'CODEOWNERS:3: "a" is no owner: @user, @org/team, or an e-mail address'],
    ['!*.ts @a', 'CODEOWNERS:1: !*.ts: GitHub has no negation'],
    ['[Docs] @a', 'CODEOWNERS:1: [Docs]: GitHub has no [ ] in patterns'],
    ['\\#x @a', 'CODEOWNERS:1: \\#x: GitHub has no escape'],
    ['a/*** @a', 'CODEOWNERS:1: a/***: three asterisks'],
    ['* @@maintainer', 'CODEOWNERS:1: "@@maintainer" is no owner'],
    ['a[b] @a\n* @a\n!c @a', /^CODEOWNERS:1: a\[b\]: GitHub has no \[ \] in patterns\nCODEOWNERS:3: !c: GitHub has no negation with !$/],
  ])('does not parse %j', (text, message) => {
    expect(() => owners(text, 'github', 'x.ts')).toThrow(message);
  });
});

describe('GitLab', () => {
  const SECTIONS = `* @all
[Docs][2] @docs @writers
docs/
/docs/legal/ @legal
^[Style] @style
*.css
*.ts @types
[docs]
README.md @readme
`;
  it.each([
    [SECTIONS, 'docs/x/y.md', '@all @docs @writers'],
    [SECTIONS, 'more/docs/y.md', '@all @docs @writers'],
    [SECTIONS, 'docs/legal/y.md', '@all @legal'],
    [SECTIONS, 'docs/README.md', '@all @readme'],
    [SECTIONS, 'src/x.css', '@all (@style)'],
    [SECTIONS, 'src/x.ts', '@all (@types)'],
    ['* @a\n^[More]\n* @a @b', 'x', '@a (@b)'],
    ['/docs @a', 'docs/x', ''],
    ['/docs/* @a', 'docs/x', '@a'],
    ['/docs/* @a', 'docs/x/y', ''],
    ['/docs/** @a', 'docs/x/y', ''],
    ['/docs/**/*.md @a', 'docs/x.md', '@a'],
    ['/docs/**/*.md @a', 'docs/a/b/x.md', '@a'],
    ['index.md @a', 'a/b/index.md', '@a'],
    ['/a[bc].ts @a', 'ab.ts', '@a'],
    ['/a[bc].ts @a', 'ad.ts', ''],
    ['\\#file.ts @a', '#file.ts', '@a'],
    ['path\\ with\\ spaces/ @a', 'path with spaces/x', '@a'],
    ['/config/ @@maintainer @group/sub/project', 'config/x', '@@maintainer @group/sub/project'],
    ['* @a # not @b', 'x', '@a @b'],
    ['* @a\n!*.rb', 'x.rb', ''],
    ['* @a\n!*.rb\n*.rb @b', 'x.rb', ''],
    ['* @a\n[S]\n* @b\n!/vendor/', 'vendor/x', '@a'],
    ['* @a\n*.ts', 'x.ts', ''],
  ])('%j owns %j: %j', (text, path, expected) => {
    expect(owners(text, 'gitlab', path)).toBe(expected);
  });

  it.each([
    ['[Docs @a', 'CODEOWNERS:1: the section "[Docs @a" has no closing bracket'],
    ['# x\n[ ]', 'CODEOWNERS:2: a section needs a name'],
    ['[Docs][0]', 'CODEOWNERS:1: [0] is no number of approvals'],
    ['[Docs] docs', 'CODEOWNERS:1: "docs" is no owner: @user, @org/team or @@role'],
  ])('does not parse %j', (text, message) => {
    expect(() => owners(text, 'gitlab', 'x.ts')).toThrow(message);
  });
});

function found(forge?: Forge) {
  const read = readCodeowners(top, forge);
  return read && [read.file, read.forge];
}

describe('the file', () => {
  it('is the first one where each forge looks', () => {
    expect(found()).toBeUndefined();
    put('docs/CODEOWNERS', '* @docs');
    expect(found()).toEqual(['docs/CODEOWNERS', 'github']);
    put('CODEOWNERS', '* @top');
    expect(found()).toEqual(['CODEOWNERS', 'github']);
    put('.gitlab/CODEOWNERS', '* @lab');
    expect(found()).toEqual(['CODEOWNERS', 'gitlab']);
    put('.github/CODEOWNERS', '* @hub');
    expect(found()).toEqual(['.github/CODEOWNERS', 'github']);
    expect(found('gitlab')).toEqual(['CODEOWNERS', 'gitlab']);
    rmSync(join(top, 'docs'), { recursive: true });
    rmSync(join(top, 'CODEOWNERS'));
    expect(found('gitlab')).toEqual(['.gitlab/CODEOWNERS', 'gitlab']);
  });

  it('is GitLab’s where it has sections, or where the repository has GitLab’s jobs', () => {
    put('CODEOWNERS', '[Docs]\n* @a');
    expect(found()).toEqual(['CODEOWNERS', 'gitlab']);
    put('CODEOWNERS', '* @a');
    expect(found()).toEqual(['CODEOWNERS', 'github']);
    put('.gitlab-ci.yml', '');
    expect(found()).toEqual(['CODEOWNERS', 'gitlab']);
  });

  it('has to be UTF-8', () => {
    put('CODEOWNERS', Buffer.from('/gr\xf6\xdfe @a', 'latin1'));
    expect(() => found()).toThrow('CODEOWNERS is not UTF-8');
  });
});
