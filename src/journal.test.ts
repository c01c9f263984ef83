import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOut, createJournal, findJournalBase, readJournal, refuseUnfinished, type Journal } from './journal.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const BEFORE = '\uFEFFone\r\n';
const AFTER = '\uFEFFtwo\r\n';
const NAMES = ['a.ts', 'lib/b.ts', 'lib/c.ts'];

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-journal-')));
  for (const name of NAMES) put(name, BEFORE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const texts = () => NAMES.map(read);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const paths = (found: readonly string[]) => found.map((path) => path.slice(root.length + 1));

/** The journal of a write that was stopped before its first file. */
function interrupted(): Journal {
  const existing = NAMES.map((name) => ({ path: join(root, name), before: Buffer.from(BEFORE), after: Buffer.from(AFTER) }));
  return createJournal(root, [...existing, { path: join(root, 'lib/new.ts'), before: undefined, after: Buffer.from('new\n') }]);
}
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('a journal', () => {
  it('names both texts of every file by hash, and keeps them', () => {
    const { files } = interrupted();
    expect(files.map(({ file, before, after }) => [file, before, after])).toEqual([
      ...NAMES.map((name) => [name, hash(BEFORE), hash(AFTER)]),
      ['lib/new.ts', null, hash('new\n')],
    ]);
    expect(read(`.leakshift/blobs/${hash(BEFORE)}`)).toBe(BEFORE);
    expect(read('.leakshift/.gitignore')).toBe('*\n');
    expect(() => refuseUnfinished(root)).toThrow(/an earlier write of 4 files was interrupted/);
    expect(texts()).toEqual([BEFORE, BEFORE, BEFORE]);
  });

  it('stands at the top of the work tree', () => {
    mkdirSync(join(root, '.git'));
    expect(findJournalBase(join(root, 'lib'))).toBe(root);
  });

  it('replaces the one before it, with its texts', async () => {
    await carryOut(root, interrupted(), 'after');
    createJournal(root, [{ path: join(root, 'a.ts'), before: Buffer.from(AFTER), after: Buffer.from('three\n') }]);
    expect(readdirSync(join(root, '.leakshift/blobs')).toSorted()).toEqual([hash(AFTER), hash('three\n')].toSorted());
  });

  it.each([
    [
      'a path that leaves the tree',
      (journal: Journal) => ({ ...journal, files: journal.files.map((each) => ({ ...each, file: '../a.ts' })) }),
    ],
    [
      'a temporary name of others',
      (journal: Journal) => ({ ...journal, files: journal.files.map((each) => ({ ...each, temporary: 'b.ts' })) }),
    ],
    ['a newer version', (journal: Journal) => ({ ...journal, schemaVersion: 2 })],
  ])('with %s is refused', (_, change) => {
    put('.leakshift/journal.json', JSON.stringify(change(interrupted())));
    expect(() => readJournal(root)).toThrow(/is no journal that this version/);
  });
});

describe('an interrupted write', () => {
  it('is completed: what is new stays, the rest is written, stray temporary files go', async () => {
    const journal = interrupted();
    chmodSync(join(root, 'lib/c.ts'), 0o750);
    put('a.ts', AFTER);
    put(`lib/${journal.files[1]!.temporary}`, 'half a te');
    const outcome = await carryOut(root, journal, 'after');
    expect({ ...outcome, changed: paths(outcome.changed) }).toEqual({
      changed: ['lib/b.ts', 'lib/c.ts', 'lib/new.ts'],
      conflicts: [],
      stopped: undefined,
    });
    expect(texts()).toEqual([AFTER, AFTER, AFTER]);
    expect(statSync(join(root, 'lib/c.ts')).mode & 0o777).toBe(0o750);
    expect(readdirSync(join(root, 'lib')).toSorted()).toEqual(['b.ts', 'c.ts', 'new.ts']);
    expect(readJournal(root)?.state).toBe('done');
    expect(() => refuseUnfinished(root)).not.toThrow();
  });

  it('is taken back from any point, byte for byte', async () => {
    for (let written = 0; written <= 4; written++) {
      const journal = interrupted();
      for (const { file, after } of journal.files.slice(0, written)) put(file, read(`.leakshift/blobs/${after}`));
      const { changed } = await carryOut(root, journal, 'before');
      expect(changed).toHaveLength(written);
      expect(texts()).toEqual([BEFORE, BEFORE, BEFORE]);
      expect(existsSync(join(root, 'lib/new.ts'))).toBe(false);
    }
  });

  it('leaves alone what is neither text: changed, gone, a link, or behind one', async () => {
    const journal = interrupted();
    put('a.ts', 'edited by hand');
    renameSync(join(root, 'lib'), join(root, 'moved'));
    symlinkSync('moved', join(root, 'lib'));
    const first = await carryOut(root, journal, 'after');
    expect(first.changed).toEqual([]);
    expect(first.conflicts.map(({ reason }) => reason)).toEqual([
      'has been changed since',
      ...Array.from({ length: 3 }, () => 'its directory is gone or a link now'),
    ]);
    rmSync(join(root, 'lib'));
    renameSync(join(root, 'moved'), join(root, 'lib'));
    rmSync(join(root, 'a.ts'));
    symlinkSync('lib/b.ts', join(root, 'a.ts'));
    rmSync(join(root, 'lib/b.ts'));
    const second = await carryOut(root, journal, 'after');
    expect(second.conflicts.map(({ reason }) => reason)).toEqual(['is no regular file any more', 'is gone']);
    expect(paths(second.changed)).toEqual(['lib/c.ts', 'lib/new.ts']);
  });

  it('does not write a text that is damaged in the journal', async () => {
    const journal = interrupted();
    put(`.leakshift/blobs/${hash(AFTER)}`, 'damaged');
    expect((await carryOut(root, journal, 'after')).conflicts[0]?.reason).toContain('is damaged');
    expect(texts()).toEqual([BEFORE, BEFORE, BEFORE]);
  });

  it('stops between two files at a signal, and goes on later', async () => {
    const journal = interrupted();
    const running = carryOut(root, journal, 'after');
    process.emit('SIGINT', 'SIGINT');
    expect(await running).toEqual({ changed: [], conflicts: [], stopped: 'interrupted' });
    expect(readJournal(root)?.state).toBe('writing');
    expect((await carryOut(root, journal, 'after')).changed).toHaveLength(4);
  });
});

describe('leakshift resume and undo', () => {
  it('complete the write and take it back, from below the top as well', () => {
    interrupted();
    expect(leakshift('--write', '--allow-dirty')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('leakshift undo'),
    });
    mkdirSync(join(root, '.git'));
    expect(leakshift('resume', '--cwd', 'lib')).toEqual({
      status: 0,
      stderr: '',
      stdout: 'written ../a.ts\nwritten b.ts\nwritten c.ts\nwritten new.ts\n4 written, 0 already so, 0 left as they are\n',
    });
    expect(leakshift('resume')).toMatchObject({ status: 2, stderr: expect.stringContaining('no interrupted write') });
    expect(leakshift('undo')).toMatchObject({ status: 0, stdout: expect.stringContaining('4 restored, 0 already so') });
    expect(texts()).toEqual([BEFORE, BEFORE, BEFORE]);
    expect(existsSync(join(root, '.leakshift'))).toBe(false);
    expect(leakshift('undo')).toMatchObject({ status: 2, stderr: expect.stringContaining('no write to take back') });
  });

  it('say which files they leave alone, with exit code 2, and undo those later', () => {
    interrupted();
    expect(leakshift('resume').status).toBe(0);
    put('lib/b.ts', 'edited');
    const { status, stdout, stderr } = leakshift('undo');
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: 'restored a.ts\nrestored lib/c.ts\nrestored lib/new.ts\n3 restored, 0 already so, 1 left as they are\n',
    });
    expect(stderr).toContain('lib/b.ts has been changed since');
    expect(texts()).toEqual([BEFORE, 'edited', BEFORE]);
    put('lib/b.ts', AFTER);
    expect(leakshift('undo').status).toBe(0);
    expect(texts()).toEqual([BEFORE, BEFORE, BEFORE]);
  });

  it('take no option of a run', () => {
    expect(leakshift('--write', 'undo')).toMatchObject({ status: 2, stderr: expect.stringContaining('no option but --cwd') });
  });
});
