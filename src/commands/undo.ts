import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { LeakshiftError } from '../errors.ts';
import { carryOut, findJournalBase, readJournal, removeJournal, type Journal, type Outcome } from '../journal.ts';
import type { CliFlags } from '../options.ts';

/** `leakshift resume`: completes the write that was interrupted, exactly as it was recorded. */
export async function resumeCommand(flags: CliFlags): Promise<void> {
  const { root, base, journal } = open('resume', flags);
  if (journal === undefined || journal.state === 'done') {
    throw new LeakshiftError('LEAKSHIFT_NO_JOURNAL', 'there is no interrupted write to complete', 'leakshift --write [paths…] starts one');
  }
  const outcome = await carryOut(base, journal, 'after');
  show('written', root, journal, outcome);
}

/** `leakshift undo`: byte for byte what was there before the last write, completed or not. */
export async function undoCommand(flags: CliFlags): Promise<void> {
  const { root, base, journal } = open('undo', flags);
  if (journal === undefined) throw new LeakshiftError('LEAKSHIFT_NO_JOURNAL', 'there is no write to take back here');
  const outcome = await carryOut(base, journal, 'before');
  if (outcome.stopped === undefined && outcome.conflicts.length === 0) removeJournal(base);
  show('restored', root, journal, outcome);
}

function open(name: string, flags: CliFlags): { root: string; base: string; journal: Journal | undefined } {
  const other = Object.keys(flags).find((key) => key !== 'cwd' && key !== 'paths');
  if (other !== undefined) throw new LeakshiftError('LEAKSHIFT_USAGE', `${name} takes no option but --cwd`);
  const directory = resolve(flags.cwd ?? '.');
  if (!existsSync(directory)) throw new LeakshiftError('LEAKSHIFT_USAGE', `--cwd ${flags.cwd} does not exist`);
  const root = realpathSync(directory);
  const base = findJournalBase(root);
  return { root, base, journal: readJournal(base) };
}

function show(verb: 'written' | 'restored', root: string, { files }: Journal, { changed, conflicts, stopped }: Outcome): void {
  const shown = (path: string) => relative(root, path).split(sep).join('/');
  const kept = files.length - changed.length - conflicts.length;
  const lines = changed.map((path) => `${verb} ${shown(path)}`);
  if (stopped === undefined) lines.push(`${changed.length} ${verb}, ${kept} already so, ${conflicts.length} left as they are`);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (stopped === 'interrupted') {
    const message = `interrupted: ${changed.length} of ${files.length} files were ${verb}`;
    throw new LeakshiftError('LEAKSHIFT_INTERRUPTED', message, 'leakshift resume completes the write, leakshift undo takes it back');
  }
  const reasons = conflicts.map(({ path, reason }) => `${shown(path)} ${reason}`);
  if (stopped !== undefined) reasons.push(`${shown(stopped.path)}: ${stopped.reason}, and the files behind it were not tried`);
  if (reasons.length === 0) return;
  const hint = stopped === undefined ? 'git diff shows what is in them' : 'remove the cause, then run the same again';
  throw new LeakshiftError('LEAKSHIFT_WRITE', [`not ${verb}:`, ...reasons.map((reason) => `  ${reason}`)].join('\n'), hint);
}
