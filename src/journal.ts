/** The record of one write into the repository: what each file was and becomes, kept so that it can be completed or taken back. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { LeakshiftError, reasonOf } from './errors.ts';
import { hashBytes } from './sources.ts';

const JOURNAL_DIRECTORY = '.leakshift';
const VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
// The journal stands in the repository, where anybody may have written it: it must not lead to files elsewhere.
const inside = z.string().refine((file) => file !== '' && file.split('/').every((part) => !['', '.', '..'].includes(part)));
const schema = z.strictObject({
  schemaVersion: z.literal(VERSION),
  state: z.enum(['writing', 'undoing', 'done']),
  files: z.array(
    z.strictObject({
      /** POSIX, relative to the directory that holds the journal's; links resolved. */
      file: inside,
      /** sha256 of the bytes before, hex; null for a file that is created. */
      before: hash.nullable(),
      after: hash,
      /** Name of the file beside it that holds the new bytes until the rename. */
      temporary: z.string().regex(/^\.leakshift-[0-9a-f]+\.tmp$/),
    }),
  ),
});

/** `writing` and `undoing` are unfinished; `done` stays for `undo` until the next write. */
export type Journal = z.infer<typeof schema>;
type JournalEntry = Journal['files'][number];

/** One file that is to be written. */
export interface Change {
  /** Absolute, links resolved. */
  readonly path: string;
  /** undefined for a file that is created. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

/** How far a journal was carried out. Files are absolute. */
export interface Outcome {
  /** Files that have the wanted bytes now and did not before. */
  readonly changed: readonly string[];
  /** Files that hold neither of the two texts: left as they are. */
  readonly conflicts: readonly { readonly path: string; readonly reason: string }[];
  /** What stopped it: the file system's reason at a file, or a signal. */
  readonly stopped: { readonly path: string; readonly reason: string } | 'interrupted' | undefined;
}

/** The directory that the journal of a run in `root` belongs to: the top of the git work tree, or `root` itself. */
export function findJournalBase(root: string): string {
  for (let top = root; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return top;
    if (dirname(top) === top) return root;
  }
}

/** @throws LeakshiftError LEAKSHIFT_JOURNAL for one that cannot be read */
export function readJournal(base: string): Journal | undefined {
  const file = join(base, JOURNAL_DIRECTORY, 'journal.json');
  const shown = `${JOURNAL_DIRECTORY}/journal.json`;
  const broken = (reason: string) =>
    new LeakshiftError('LEAKSHIFT_JOURNAL', `${shown} ${reason}`, `if nothing is to be taken back, delete ${JOURNAL_DIRECTORY}`);
  if (lstatSync(join(base, JOURNAL_DIRECTORY), { throwIfNoEntry: false })?.isDirectory() === false) throw broken('is in no directory');
  if (!existsSync(file)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw broken(`cannot be read: ${reasonOf(error)}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw broken('is no journal that this version of leakshift can read');
  return parsed.data;
}

/** @throws LeakshiftError LEAKSHIFT_UNFINISHED when an earlier write below the same top was not completed */
export function refuseUnfinished(root: string): void {
  const journal = readJournal(findJournalBase(root));
  if (journal === undefined || journal.state === 'done') return;
  const what = journal.state === 'writing' ? 'write' : 'undo';
  const message = `an earlier ${what} of ${journal.files.length} files was interrupted`;
  throw new LeakshiftError('LEAKSHIFT_UNFINISHED', message, 'leakshift resume completes the write, leakshift undo takes it back');
}

/**
 * Stores both texts of every file and then, in one rename, the journal that names them. Until this returns, no file of the repository
 * has changed and the journal before it is the valid one.
 * @throws LeakshiftError LEAKSHIFT_WRITE when there is no room or no right to write
 */
export function createJournal(base: string, changes: readonly Change[]): Journal {
  const directory = join(base, JOURNAL_DIRECTORY);
  const run = randomBytes(6).toString('hex');
  const files = changes.map(({ path, before, after }, index) => ({
    file: relative(base, path).split(sep).join('/'),
    before: before === undefined ? null : hashBytes(before),
    after: hashBytes(after),
    temporary: `.leakshift-${run}${index.toString(16).padStart(4, '0')}.tmp`,
  }));
  const journal: Journal = { schemaVersion: VERSION, state: 'writing', files };
  try {
    mkdirSync(join(directory, 'blobs'), { recursive: true });
    // Its own ignore file: the work tree stays clean without a change of the user's.
    writeFileSync(join(directory, '.gitignore'), '*\n');
    for (const bytes of changes.flatMap(({ before, after }) => [before ?? [], after].flat())) storeBlob(directory, bytes);
    saveJournal(base, journal);
  } catch (error) {
    throw new LeakshiftError('LEAKSHIFT_WRITE', `nothing was written: ${JOURNAL_DIRECTORY}: ${reasonOf(error)}`);
  }
  const kept = new Set(files.flatMap(({ before, after }) => [before, after]));
  for (const name of readdirSync(join(directory, 'blobs'))) if (!kept.has(name)) rmSync(join(directory, 'blobs', name), { force: true });
  return journal;
}

function storeBlob(directory: string, bytes: Buffer): void {
  const blob = join(directory, 'blobs', hashBytes(bytes));
  // One that a killed run left half written has the right name and the wrong bytes.
  if (readHash(blob) !== basename(blob)) writeFileSync(blob, bytes, { flush: true });
}

function saveJournal(base: string, journal: Journal): void {
  const file = join(base, JOURNAL_DIRECTORY, 'journal.json');
  writeFileSync(`${file}.tmp`, `${JSON.stringify(journal, undefined, 1)}\n`, { flush: true });
  renameSync(`${file}.tmp`, file);
}

/** Removes the journal with everything that it kept. */
export function removeJournal(base: string): void {
  // The journal first: without it, what is left is nothing.
  rmSync(join(base, JOURNAL_DIRECTORY, 'journal.json'), { force: true });
  rmSync(join(base, JOURNAL_DIRECTORY), { recursive: true, force: true });
}

/**
 * Gives every file of the journal its bytes `after` or `before` the write, one rename each: a process that is killed at any moment leaves
 * every file whole. A file that has them is skipped; one that has neither is a conflict and stays. SIGINT and SIGTERM stop it between two
 * files. What ran to its end is `done`; otherwise the journal stays unfinished.
 */
export async function carryOut(base: string, journal: Journal, side: 'before' | 'after'): Promise<Outcome> {
  const changed: string[] = [];
  const conflicts: { path: string; reason: string }[] = [];
  let stopped: Outcome['stopped'];
  const interrupt = (): void => void (stopped ??= 'interrupted');
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const state = side === 'after' ? 'writing' : 'undoing';
    if (journal.state !== state) saveJournal(base, { ...journal, state });
    for (const entry of journal.files) rmSync(join(base, dirname(entry.file), entry.temporary), { force: true });
    for (const entry of journal.files) {
      // Lets a signal in.
      await setImmediate();
      if (stopped !== undefined) break;
      const path = join(base, entry.file);
      try {
        const result = replace(base, entry, side);
        if (result === 'changed') changed.push(path);
        else if (result !== 'same') conflicts.push({ path, reason: result.conflict });
      } catch (error) {
        stopped = { path, reason: reasonOf(error) };
      }
    }
    if (stopped === undefined) saveJournal(base, { ...journal, state: 'done' });
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  return { changed, conflicts, stopped };
}

function replace(base: string, entry: JournalEntry, side: 'before' | 'after'): 'changed' | 'same' | { readonly conflict: string } {
  const path = join(base, entry.file);
  const [from, to] = side === 'after' ? [entry.before, entry.after] : [entry.after, entry.before];
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) return { conflict: 'is no regular file any more' };
  if (!existsSync(dirname(path)) || realpathSync(dirname(path)) !== dirname(path))
    return { conflict: 'its directory is gone or a link now' };
  const current = found === undefined ? null : readHash(path);
  if (current === to) return 'same';
  if (current !== from) return { conflict: current === null ? 'is gone' : 'has been changed since' };
  if (to === null) {
    rmSync(path);
    return 'changed';
  }
  const bytes = readFileSync(join(base, JOURNAL_DIRECTORY, 'blobs', to));
  if (hashBytes(bytes) !== to) return { conflict: `cannot be written: its text in ${JOURNAL_DIRECTORY} is damaged` };
  const temporary = join(dirname(path), entry.temporary);
  try {
    stage(temporary, bytes, found === undefined ? undefined : path);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return 'changed';
}

/** Puts the bytes beside the file that they will replace, with its mode and owner. */
function stage(temporary: string, bytes: Buffer, replaced: string | undefined): void {
  writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
  if (replaced === undefined) return;
  const { mode, uid, gid } = statSync(replaced);
  const own = statSync(temporary);
  if (own.uid !== uid || own.gid !== gid) chownSync(temporary, uid, gid);
  chmodSync(temporary, mode & 0o7777);
}

export function readHash(path: string): string | undefined {
  try {
    return hashBytes(readFileSync(path));
  } catch {
    return undefined;
  }
}
