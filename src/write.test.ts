import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import type { LeakshiftError } from './errors.ts';
import type { RewrittenFile, Verified } from './types.ts';
import { write } from './write.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-write-')));
  git('init', '-q', '-b', 'main');
  put('src/a.ts', BEFORE);
  put('src/b.ts', BEFORE);
  put('src/other.ts', BEFORE);
  commit();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const BEFORE = '\uFEFFconst cache = {};\r\n';
const AFTER = '\uFEFFconst cache = new Map();\r\n';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.autocrlf=false', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
const commit = () => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
};
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const change = (file: string, before = BEFORE, after = AFTER): RewrittenFile => ({ file, before, after, edits: [], hash: hash(before) });
const create = (file: string): RewrittenFile => ({ file, before: '', after: 'export {};\n', edits: [], hash: '' });
const verified = (...files: RewrittenFile[]): Verified => ({ files, refused: [], dependencies: [], notes: [] });

async function run(files: readonly RewrittenFile[], allowDirty = false) {
  return write(verified(...files), await loadConfig({ write: true, allowDirty }, root, []));
}
const snapshot = () =>
  readdirSync(join(root, 'src')).map((name) => [name, lstatSync(join(root, 'src', name)).isFile() && read(`src/${name}`)]);

/** The error, after a look that every file is what it was and no temporary one is left. */
async function refusal(files: readonly RewrittenFile[], allowDirty = false): Promise<LeakshiftError> {
  const before = snapshot();
  const error = await run(files, allowDirty).then(
    () => expect.unreachable('it was written'),
    (caught: unknown) => caught as LeakshiftError,
  );
  expect(snapshot()).toEqual(before);
  expect(error.message).toMatch(/^nothing was written/);
  return error;
}

describe('write', () => {
  it('replaces and creates files, keeps mode and bytes, and leaves no temporary file', async () => {
    chmodSync(join(root, 'src/a.ts'), 0o755);
    commit();
    expect(
      await run([change('src/a.ts'), change('src/b.ts'), create('src/bounded-map.ts'), change('src/other.ts', BEFORE, BEFORE)]),
    ).toEqual({
      applied: ['src/a.ts', 'src/b.ts', 'src/bounded-map.ts'],
      failures: [],
      notes: ['leakshift undo takes back what was written (3 files)'],
    });
    expect([read('src/a.ts'), read('src/b.ts'), read('src/bounded-map.ts'), read('src/other.ts')]).toEqual([
      AFTER,
      AFTER,
      'export {};\n',
      BEFORE,
    ]);
    expect(statSync(join(root, 'src/a.ts')).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(root, 'src'))).toEqual(['a.ts', 'b.ts', 'bounded-map.ts', 'other.ts']);
  });

  it('writes through a link to a file and keeps the link', async () => {
    symlinkSync('a.ts', join(root, 'src/link.ts'));
    commit();
    expect((await run([change('src/link.ts')])).applied).toEqual(['src/link.ts']);
    expect(lstatSync(join(root, 'src/link.ts')).isSymbolicLink()).toBe(true);
    expect(read('src/a.ts')).toBe(AFTER);
  });

  it('does nothing, and needs no git, when nothing changes', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect(await run([change('src/a.ts', BEFORE, BEFORE)])).toEqual({ applied: [], failures: [], notes: [] });
    expect(existsSync(join(root, '.leakshift'))).toBe(false);
  });
});

describe('write refuses, before it writes anything,', () => {
  it('a file that changed since it was read, or is gone', async () => {
    put('src/b.ts', 'changed');
    commit();
    rmSync(join(root, 'src/other.ts'));
    const error = await refusal([change('src/a.ts'), change('src/b.ts'), change('src/other.ts')], true);
    expect(error.code).toBe('LEAKSHIFT_CHANGED');
    expect(error.message).toContain('src/b.ts changed since it was read');
    expect(error.message).toContain('src/other.ts changed since it was read');
    expect(error.message).not.toContain('src/a.ts');
  });

  it('a target with changes, staged or not, but not because of another file', async () => {
    put('src/other.ts', 'dirty');
    expect((await run([change('src/a.ts')])).applied).toEqual(['src/a.ts']);
    put('src/b.ts', 'staged');
    git('add', 'src/b.ts');
    const error = await refusal([change('src/other.ts', 'dirty'), change('src/b.ts', 'staged')]);
    expect(error).toMatchObject({ code: 'LEAKSHIFT_DIRTY', hint: expect.stringContaining('--allow-dirty') });
    expect(error.message).toContain('src/other.ts has changes');
    expect(error.message).toContain('src/b.ts has changes');
    expect((await run([change('src/other.ts', 'dirty'), change('src/b.ts', 'staged')], true)).applied).toHaveLength(2);
  });

  it('an untracked or ignored target', async () => {
    put('src/new.ts', BEFORE);
    put('.gitignore', 'ignored.ts');
    put('src/ignored.ts', BEFORE);
    const error = await refusal([change('src/new.ts'), change('src/ignored.ts')]);
    expect(error.code).toBe('LEAKSHIFT_DIRTY');
    expect(error.message).toContain('src/new.ts is not tracked');
    expect(error.message).toContain('src/ignored.ts is not tracked');
    expect((await run([change('src/new.ts')], true)).applied).toEqual(['src/new.ts']);
  });

  it('a tree without git', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect(await refusal([change('src/a.ts')])).toMatchObject({ code: 'LEAKSHIFT_NO_GIT', hint: expect.stringContaining('--allow-dirty') });
    expect((await run([change('src/a.ts')], true)).applied).toEqual(['src/a.ts']);
  });

  it.each(['merge', 'cherry-pick', 'rebase'])('a tree in the middle of a %s, whatever --allow-dirty says', async (operation) => {
    git('checkout', '-q', '-b', 'side');
    put('src/other.ts', 'side');
    commit();
    git('checkout', '-q', 'main');
    put('src/other.ts', 'main');
    commit();
    expect(() => git(operation, 'side')).toThrow();
    for (const allowDirty of [false, true]) {
      const error = await refusal([change('src/a.ts')], allowDirty);
      expect(error.code).toBe('LEAKSHIFT_GIT_BUSY');
      expect(error.message).toContain(`a ${operation} is in progress`);
    }
  });

  it('a file outside of the root by its real path', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'leakshift-outside-'));
    try {
      writeFileSync(join(outside, 'a.ts'), BEFORE);
      symlinkSync(outside, join(root, 'src/out'));
      symlinkSync(join(outside, 'a.ts'), join(root, 'src/link.ts'));
      for (const file of [change('src/out/a.ts'), change('src/link.ts'), create('src/out/new.ts'), create('../new.ts')]) {
        expect((await refusal([file], true)).code).toBe('LEAKSHIFT_OUTSIDE');
      }
      expect(readdirSync(outside)).toEqual(['a.ts']);
      expect(readFileSync(join(outside, 'a.ts'), 'utf8')).toBe(BEFORE);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('a read-only file, and a hard link into a package store', async () => {
    chmodSync(join(root, 'src/b.ts'), 0o444);
    expect(await refusal([change('src/a.ts'), change('src/b.ts')], true)).toMatchObject({ code: 'LEAKSHIFT_READ_ONLY' });
    put('node_modules/x/index.js', BEFORE);
    linkSync(join(root, 'node_modules/x/index.js'), join(root, 'store.js'));
    expect((await refusal([change('node_modules/x/index.js')], true)).message).toContain('hard link');
  });

  it('to create what exists, or in a directory that does not', async () => {
    put('src/empty.ts', '');
    expect(await refusal([create('src/empty.ts')], true)).toMatchObject({ code: 'LEAKSHIFT_EXISTS' });
    expect((await refusal([create('nowhere/new.ts')], true)).message).toContain('nowhere/new.ts');
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  it('to write at all when the journal cannot be kept', async () => {
    put('.leakshift', 'a file of that name');
    expect(await run([change('src/a.ts')], true).catch((caught: unknown) => caught)).toMatchObject({ code: 'LEAKSHIFT_JOURNAL' });
    expect(read('src/a.ts')).toBe(BEFORE);
  });

  it('while an earlier write is unfinished, and goes on when it is undone', async () => {
    await run([change('src/a.ts')]);
    const journal = JSON.parse(read('.leakshift/journal.json'));
    put('.leakshift/journal.json', JSON.stringify({ ...journal, state: 'writing' }));
    const error = await run([change('src/b.ts')], true).catch((caught: unknown) => caught as LeakshiftError);
    expect(error).toMatchObject({ code: 'LEAKSHIFT_UNFINISHED', hint: expect.stringMatching(/leakshift resume .* leakshift undo/) });
    expect(read('src/b.ts')).toBe(BEFORE);
    put('.leakshift/journal.json', JSON.stringify(journal));
    expect((await run([change('src/b.ts')])).applied).toEqual(['src/b.ts']);
  });
});

describe('write', () => {
  it('leaves the work tree clean but for the files it wrote, and warns of hard links', async () => {
    linkSync(join(root, 'src/a.ts'), join(root, 'src/twin.ts'));
    commit();
    const { notes } = await run([change('src/a.ts')]);
    expect(notes[0]).toContain('src/a.ts had other hard links');
    expect(git('status', '--porcelain').toString()).toBe(' M src/a.ts\n');
    expect(read('src/twin.ts')).toBe(BEFORE);
  });
});
