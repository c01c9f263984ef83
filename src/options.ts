import { basename, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Flags } from './config.ts';
import type { Format } from './reporters/index.ts';
import { LeakshiftError } from './errors.ts';
import { didYouMean } from './nearest.ts';

/** First words of the command line that are no path. */
export const COMMAND_NAMES = ['scan', 'apply', 'split', 'verify', 'explain', 'merge', 'resume', 'undo', 'help'] as const;

/** Every format with the endings that ask for it in `--report`. */
const FORMATS = {
  text: ['.txt'],
  json: ['.json'],
  markdown: ['.md'],
  html: ['.html'],
  sarif: ['.sarif', '.sarif.json'],
  github: [],
  gitlab: [],
  patch: ['.patch'],
} as const satisfies Readonly<Record<Format, readonly `.${string}`[]>>;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
const ENDINGS: ReadonlyMap<string, Format> = new Map(
  FORMAT_NAMES.flatMap((name) => FORMATS[name].map((ending) => [ending, name] as const)),
);

/** What was given on the command line, and nothing that was not. */
export interface CliFlags extends Flags {
  readonly format?: string;
  readonly report?: readonly string[];
  readonly plan?: string;
  readonly replan?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** A `--report`: `given` is the file as the user named it, `path` is absolute. */
export interface ReportFile {
  readonly given: string;
  readonly path: string;
  readonly format: Format;
}

/** How and where the report is shown. */
export interface Output {
  readonly format: Format;
  readonly reports: readonly ReportFile[];
  readonly quiet: boolean;
  readonly color: boolean;
}

export interface OptionRow {
  readonly flags: string;
  readonly description: string;
  /** May be given several times; the values are collected. */
  readonly repeatable?: true;
  readonly hidden?: true;
  /** Says nothing to `scan`, which stops before the rewrite. */
  readonly rewrites?: true;
  /** Means something to `apply`, whose plan has settled the rest; `only` means nothing without it. */
  readonly applies?: true | 'only';
  /** Means something to `merge`: the shards have settled the rest. */
  readonly merges?: true;
}

/** Every option; parsing, help and README come from here. */
export const OPTIONS: readonly OptionRow[] = [
  { flags: '--fix, --write', description: 'write what was verified; refuses a dirty git tree', rewrites: true, applies: true },
  {
    flags: '--dry, --dry-run',
    description: 'accepted, and the default: nothing is written without --write',
    rewrites: true,
    applies: true,
  },
  {
    flags: '--allow-dirty',
    description: 'with --write: also into changed or untracked files, or without git',
    rewrites: true,
    applies: true,
  },
  { flags: '--only <pattern>', description: 'look for this pattern only (repeatable)', repeatable: true },
  { flags: '--min-confidence <level>', description: 'high, medium or low: hide findings below (default: low)', merges: true },
  { flags: '--memo-limit <n>', description: 'entries that a rewritten memo keeps (default: 256)' },
  { flags: '--buffer-limit <n>', description: 'elements that a rewritten buffer keeps (default: 500)' },
  { flags: '--include <glob>', description: 'below directories, scan matching files only (repeatable)', repeatable: true },
  { flags: '--exclude <glob>', description: 'below directories, leave matching files out (repeatable)', repeatable: true },
  { flags: '--no-ignore', description: 'also scan build output, vendored, generated and git-ignored files' },
  { flags: '--since <ref>', description: 'report only findings with evidence in files that changed since this git reference' },
  { flags: '--shard <i/n>', description: 'judge and report the i-th of n parts; leakshift merge joins their JSON reports' },
  { flags: '--cache', description: 'keep what was found out for the next run, in node_modules/.cache/leakshift' },
  { flags: '--cache-location <dir>', description: 'keep it in this directory' },
  {
    flags: '--jobs <n>',
    description: 'threads that judge what does not fit into memory at once (default: 1)',
  },
  {
    flags: '--max-memory <mb>',
    description: 'MB of heap for one program; what needs more is worked in parts (default: what the machine has free)',
  },
  { flags: '--check', description: 'exit with 1 when something is found', merges: true },
  { flags: '--baseline <file>', description: 'with --check: fail only on findings that are not in this file', merges: true },
  { flags: '--update-baseline', description: 'write the findings to --baseline; with --check only take out what is gone', merges: true },
  { flags: '--format <name>', description: `${FORMAT_NAMES.join(', ')} on stdout (default: text)`, applies: true, merges: true },
  {
    flags: '--report <file>',
    description: `also write the report to a file: ${[...ENDINGS.keys()].join(', ')} (repeatable)`,
    repeatable: true,
    applies: true,
    merges: true,
  },
  { flags: '--plan <file>', description: 'write the plan of the dry run, for leakshift apply (.json)', rewrites: true, merges: true },
  { flags: '--replan', description: 'with apply: derive findings again whose files changed since the plan', applies: 'only' },
  {
    flags: '--tsconfig <file>',
    description: "compiler options of the type check (default: each file's nearest)",
    rewrites: true,
    applies: true,
  },
  { flags: '--no-typecheck', description: 'do not compare type errors before and after the rewrite', rewrites: true, applies: true },
  { flags: '--no-dependency', description: 'add a bounded-map file to the package instead of a dependency on lru-cache', rewrites: true },
  {
    flags: '--config <file>',
    description: 'configuration (default: leakshift.config.{js,mjs,ts,json} in the working directory)',
    applies: true,
    merges: true,
  },
  { flags: '--cwd <dir>', description: 'run as if started in this directory', applies: true, merges: true },
  { flags: '--quiet', description: 'one line per finding, no progress', applies: true, merges: true },
  { flags: '--no-color', description: 'no colours', applies: true, merges: true },
  { flags: '--engine <name>', description: 'narrow or full', hidden: true },
];

/** The one option of `resume` and `undo`: what they do was decided when the journal was written. */
export function addDirectoryOption(command: Command): Command {
  const row = OPTIONS.find(({ flags }) => flags.startsWith('--cwd '));
  return row === undefined ? command : command.addOption(new Option(row.flags, row.description));
}

/** The options of the commands that have few: their own, and by name those that they share. */
const OWN_OPTIONS = {
  split: [
    { flags: '--by <kind>', description: 'owner (CODEOWNERS), package, pattern or risk' },
    { flags: '--out <dir>', description: 'where the parts go: a new or empty directory' },
    { flags: '--branches <prefix>', description: 'also make a commit on a new branch PREFIX/NAME of each part' },
    { flags: '--forge <name>', description: 'github or gitlab: whose rules CODEOWNERS follows (default: by its place and sections)' },
  ],
  verify: [{ flags: '--plan <file>', description: 'the plan (default: the one that the commit names, where it was made)' }],
} as const satisfies Readonly<Record<string, readonly OptionRow[]>>;
const SHARED_OPTIONS = ['--tsconfig <file>', '--no-typecheck', '--cwd <dir>', '--quiet'];

export function addOwnOptions(command: Command, name: keyof typeof OWN_OPTIONS): Command {
  const shared = OPTIONS.filter(({ flags }) => SHARED_OPTIONS.includes(flags));
  for (const row of [...OWN_OPTIONS[name], ...shared]) command.addOption(new Option(row.flags, row.description));
  return command;
}

/** What was typed and is none of these, as it was typed: before the name of the command, every option parses. */
export function getOthers(flags: CliFlags, known: readonly string[]): string[] {
  const others = OPTIONS.map(({ flags: text }) => new Option(text)).filter((option) => !known.includes(option.attributeName()));
  return others.filter((option) => Object.hasOwn(flags, option.attributeName())).map(({ long }) => long ?? '');
}

/** Which options the help of a command lists. */
type Shown = 'all' | 'scan' | 'apply' | 'merge';

/** Every command parses all, so that it can say what to do instead; its help shows what it heeds. */
export function addOptions(command: Command, shown: Shown): Command {
  for (const row of OPTIONS) {
    const option = new Option(row.flags, row.description);
    if (row.repeatable) option.argParser((value: string, collected: string[] | undefined) => [...(collected ?? []), value]);
    if (option.attributeName() === 'dryRun') option.conflicts('write');
    command.addOption(option.hideHelp(row.hidden === true || !isHeeded(row, shown)));
  }
  return command;
}

function isHeeded(row: OptionRow, command: Shown): boolean {
  if (command === 'merge') return row.merges === true;
  if (command === 'apply') return row.applies !== undefined;
  return row.applies !== 'only' && (command === 'all' || row.rewrites !== true);
}

/** What was typed and means nothing to the command, as it was typed: `--memo-limit`. */
export function getUnheeded(command: 'apply' | 'merge', flags: CliFlags): string[] {
  const unheeded = OPTIONS.filter((row) => !isHeeded(row, command)).map(({ flags: text }) => new Option(text));
  return unheeded.filter((option) => Object.hasOwn(flags, option.attributeName())).map(({ long }) => long ?? '');
}

function getTyped(command: Command): [name: string, value: unknown][] {
  return Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli' && name !== 'dryRun');
}

/** commander fills in `true` for every `--no-x` that was not given; only what was typed may win over the configuration file. */
export function getGivenFlags(command: Command, paths: readonly string[]): CliFlags {
  const parent = command.parent === null ? [] : getTyped(command.parent);
  return { ...Object.fromEntries([...parent, ...getTyped(command)]), paths };
}

/** @throws LeakshiftError for an unknown format or ending: before the work and not after it */
export function readOutput(flags: CliFlags, cwd: string): Output {
  const format = FORMAT_NAMES.find((name) => name === (flags.format ?? 'text'));
  if (format === undefined) {
    const near = didYouMean(String(flags.format), FORMAT_NAMES);
    throw new LeakshiftError('LEAKSHIFT_USAGE', `unknown --format ${flags.format}${near}`, `the formats are ${FORMAT_NAMES.join(', ')}`);
  }
  const root = resolve(cwd, flags.cwd ?? '.');
  return {
    format,
    reports: (flags.report ?? []).map((file) => ({ given: file, path: resolve(root, file), format: formatOf(file) })),
    quiet: flags.quiet ?? false,
    color: flags.color !== false && wantsColor(),
  };
}

/** By the longest ending that fits: `a.sarif.json` is SARIF. */
function formatOf(file: string): Format {
  const name = basename(file).toLowerCase();
  const endings = [...ENDINGS.keys()].filter((ending) => name.endsWith(ending)).toSorted((a, b) => b.length - a.length);
  const format = ENDINGS.get(endings[0] ?? '');
  if (format !== undefined) return format;
  const ending = extname(file);
  const near = didYouMean(ending, [...ENDINGS.keys()]);
  const what = ending === '' ? 'it has no ending' : `unknown ending ${ending}${near}`;
  throw new LeakshiftError('LEAKSHIFT_USAGE', `--report ${file}: ${what}`, `the endings are ${[...ENDINGS.keys()].join(', ')}`);
}

/** https://no-color.org and https://force-color.org; set and empty means not set. */
function wantsColor(): boolean {
  if (process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'];
  return forced ? forced !== '0' && forced !== 'false' : process.stdout.isTTY === true;
}
