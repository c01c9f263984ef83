#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { describe, LeakshiftError } from './errors.ts';
import { optimizeLess } from './machine-code.ts';
import { addDirectoryOption, addOptions, addOwnOptions, getGivenFlags } from './options.ts';
import { version } from './version.ts';

const EXIT_CODES = `
Exit code:
  0  done, with findings or without
  1  --check, and something at or above --min-confidence was found; or verify found a change by hand
  2  wrong usage or configuration, a path with nothing to scan, not one readable file, a file that was not written,
     a rewrite of a plan that could not be made, or a package that did not fit into memory
     (single files that do not parse are listed under the failures and exit with 0)
130  interrupted while writing; leakshift resume or undo goes on from there`;

const EXPLAIN_EXAMPLES = `
Examples:
  leakshift explain src/cache.ts:12       what is declared, grown, read or released in that line, found or dismissed
  leakshift explain 0123456789ab          the finding with that id, as reports have it`;

const APPLY_EXAMPLES = `
Examples:
  leakshift --plan leakshift.plan.json src            a dry run that writes the plan; edit its decisions and limits
  leakshift apply leakshift.plan.json                 what the edited plan does, as a diff
  leakshift apply leakshift.plan.json --write         does it
A file that changed since the plan was made stays as it is, with every finding that touches it, and the exit code is 2.`;

const SPLIT_EXAMPLES = `
Examples:
  leakshift split leakshift.plan.json --by owner --out parts                        patches and pull request bodies
  leakshift split leakshift.plan.json --by owner --out parts --branches leakshift   and a commit on a branch for each
Neither the work tree nor the index changes, and no branch is replaced.`;

const VERIFY_EXAMPLES = `
Examples:
  leakshift verify HEAD --plan leakshift.plan.json    exit code 0: the commit is what the plan says, byte for byte;
                                                      1: what else it changes is shown; 2: it cannot be told`;

const MERGE_EXAMPLES = `
Examples:
  leakshift scan --shard 1/2 --report shard-1.json    on one machine
  leakshift scan --shard 2/2 --report shard-2.json    on another one
  leakshift merge shard-1.json shard-2.json           what leakshift scan prints, byte for byte
Shards of a dry run (leakshift --shard I/N) hold the decisions. Their merge makes the rewrites and checks them over the whole tree, so it runs
where that is, with its dependencies installed.`;

/** Commands are loaded when they are called: help and usage errors need no compiler. */
function createProgram(): Command {
  const program = new Command('leakshift')
    .description('Finds memory that only ever grows, and shows or writes the rewrite that bounds it. Without --write nothing is written.')
    .version(version, '--version')
    .argument('[paths...]', 'files and directories to scan (default: .)')
    .helpCommand('help [command]', 'display help for command')
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(leakshift --help lists the options)')
    .exitOverride();
  addOptions(program, 'all').action(async (paths: string[], _options: unknown, command: Command) => {
    const { migrateCommand } = await import('./commands/migrate.ts');
    await migrateCommand(getGivenFlags(command, paths));
  });
  const scan = program
    .command('scan')
    .description('list findings only')
    .argument('[paths...]', 'files and directories to scan (default: .)');
  addOptions(scan, 'scan').action(async (paths: string[], _options: unknown, command: Command) => {
    const { scanCommand } = await import('./commands/scan.ts');
    await scanCommand(getGivenFlags(command, paths));
  });
  addPlanCommands(program);
  const explain = program
    .command('explain')
    .description('show the proof of one finding or dismissed candidate, and the diff if it is rewritten')
    .argument('<id|file:line>', "a finding's id, or a line of its declaration or proof")
    .argument('[paths...]', 'files and directories to scan (default: .)')
    .addHelpText('after', EXPLAIN_EXAMPLES);
  addOptions(explain, 'scan').action(async (target: string, paths: string[], _options: unknown, command: Command) => {
    const { explainCommand } = await import('./commands/explain.ts');
    await explainCommand(target, getGivenFlags(command, paths));
  });
  addMerge(program);
  const resume = program.command('resume').description('complete a --write that was interrupted');
  addDirectoryOption(resume).action(async (_options: unknown, command: Command) => {
    const { resumeCommand } = await import('./commands/undo.ts');
    await resumeCommand(getGivenFlags(command, []));
  });
  const undo = program.command('undo').description('give the files of the last --write their old text back');
  addDirectoryOption(undo).action(async (_options: unknown, command: Command) => {
    const { undoCommand } = await import('./commands/undo.ts');
    await undoCommand(getGivenFlags(command, []));
  });
  return program;
}

function addMerge(program: Command): void {
  const merge = program
    .command('merge')
    .description('join the JSON reports of all shards into the report of the whole run')
    .argument('<reports...>', 'what leakshift --shard I/N --report FILE.json wrote, one for each I')
    .addHelpText('after', MERGE_EXAMPLES);
  addOptions(merge, 'merge').action(async (reports: string[], _options: unknown, command: Command) => {
    const { mergeCommand } = await import('./commands/merge.ts');
    await mergeCommand(reports, getGivenFlags(command, []));
  });
}

/** The commands that a plan goes through. */
function addPlanCommands(program: Command): void {
  const apply = program
    .command('apply')
    .description('do exactly what a plan says: a dry run, or with --write the real one')
    .argument('<plan>', 'a plan that leakshift --plan FILE wrote, decisions and limits edited or not')
    .addHelpText('after', APPLY_EXAMPLES);
  addOptions(apply, 'apply').action(async (plan: string, _options: unknown, command: Command) => {
    const { applyCommand } = await import('./commands/apply.ts');
    await applyCommand(plan, getGivenFlags(command, []));
  });
  const split = program
    .command('split')
    .description('the rewrites of a plan in parts: a patch, a pull request body and, if wanted, a branch for each')
    .argument('<plan>', 'a plan that leakshift --plan FILE wrote, decisions and limits edited or not')
    .addHelpText('after', SPLIT_EXAMPLES);
  addOwnOptions(split, 'split').action(async (plan: string, _options: unknown, command: Command) => {
    const { splitCommand } = await import('./commands/split.ts');
    await splitCommand(plan, getGivenFlags(command, []));
  });
  const verify = program
    .command('verify')
    .description('prove that a commit is exactly what a plan says, or show what was changed by hand')
    .argument('<commit>', 'a commit with one parent')
    .addHelpText('after', VERIFY_EXAMPLES);
  addOwnOptions(verify, 'verify').action(async (commit: string, _options: unknown, command: Command) => {
    const { verifyCommand } = await import('./commands/verify.ts');
    await verifyCommand(commit, getGivenFlags(command, []));
  });
}

/** A mistake of the user's is a message and a hint; a bug of ours keeps its stack; commander has printed its own. */
function showError(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const text =
    error instanceof LeakshiftError
      ? describe(error)
      : `leakshift has a bug, please report it:\n${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = error instanceof LeakshiftError && error.code === 'LEAKSHIFT_INTERRUPTED' ? 130 : 2;
}

// `leakshift | head` closes the pipe early; whoever does that has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

optimizeLess(process.argv);
try {
  await createProgram().parseAsync();
} catch (error) {
  showError(error);
}
