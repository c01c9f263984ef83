import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { z } from 'zod';
import type { RunOptions } from './shard-types.ts';
import type { Config } from './types.ts';
import { LeakshiftError } from './errors.ts';
import { jobsSchema, limitSchema, memorySchema } from './limit.ts';
import { didYouMean, nearest } from './nearest.ts';
import { COMMAND_NAMES } from './options.ts';
import { parseShard } from './shard.ts';

/** What the caller asks for. Everything may be absent; limits may be text, as a command line has them. */
export interface Flags {
  /** Files and directories, relative to the working directory; none means `.`. */
  readonly paths?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly ignore?: boolean;
  readonly only?: readonly string[];
  readonly minConfidence?: string;
  readonly memoLimit?: string | number;
  readonly bufferLimit?: string | number;
  readonly tsconfig?: string;
  readonly typecheck?: boolean;
  readonly dependency?: boolean;
  readonly write?: boolean;
  readonly allowDirty?: boolean;
  readonly check?: boolean;
  readonly engine?: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly since?: string;
  /** `I/N`. */
  readonly shard?: string;
  readonly config?: string;
  readonly cwd?: string;
  readonly jobs?: string | number;
  readonly maxMemory?: string | number;
}

const CONFIG_FILES = ['js', 'mjs', 'ts', 'json'].map((ending) => `leakshift.config.${ending}`);

/** Where the tools of the ecosystem keep theirs: ignored by git and by every scan. */
const CACHE = 'node_modules/.cache/leakshift';

const numeric = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value), schema);
const limit = numeric(limitSchema);
const globs = z.array(z.string().min(1, { error: 'must not be empty' }));
const flag = z.boolean();

/** What a configuration file may hold. Writing is asked for on the command line only. */
const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  include: globs.optional(),
  exclude: globs.optional(),
  ignore: flag.optional(),
  only: z.array(z.string()).optional(),
  minConfidence: z.string().optional(),
  memoLimit: limit.optional(),
  bufferLimit: limit.optional(),
  tsconfig: z.string().min(1).optional(),
  typecheck: flag.optional(),
  dependency: flag.optional(),
  check: flag.optional(),
  jobs: numeric(jobsSchema).optional(),
  maxMemory: numeric(memorySchema).optional(),
});
const flagsSchema = z.strictObject({
  ...fileSchema.omit({ $schema: true }).shape,
  write: flag.optional(),
  allowDirty: flag.optional(),
  engine: z.string().optional(),
});

type Settings = z.infer<typeof flagsSchema>;
/** A setting's name as the user wrote it: `--memo-limit`, or `memoLimit in leakshift.config.json`. */
type Label = (key: string) => string;
interface Written {
  readonly code: 'LEAKSHIFT_CONFIG' | 'LEAKSHIFT_USAGE';
  readonly label: Label;
}
const ON_COMMAND_LINE: Written = {
  code: 'LEAKSHIFT_USAGE',
  label: (key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
};

/**
 * Flags over the configuration file over defaults, checked and frozen. Relative paths count from `flags.cwd`, that from `cwd`; those in a
 * configuration file count from the file.
 * @throws LeakshiftError that names the setting, what is wrong with it and the nearest right value
 */
export async function loadConfig(flags: Flags, cwd: string, patternIds: readonly string[]): Promise<Config> {
  const { paths = [], config: configFile, cwd: directory, shard: _s, since: _r, cache: _c, cacheLocation: _l, ...given } = flags;
  const root = findRoot(resolve(cwd, directory ?? '.'), directory);
  const path = configFile === undefined ? findConfigFile(root) : existingFile(root, configFile, '--config');
  const fromFile = path === undefined ? {} : await readConfigFile(path, patternIds);
  const fromFlags = check(flagsSchema, given, ON_COMMAND_LINE, patternIds);
  const settings: Settings = { ...fromFile, ...fromFlags };
  const { include = [], exclude = [], only = [], tsconfig, memoLimit = 256, bufferLimit = 500 } = settings;
  return Object.freeze({
    root,
    paths: Object.freeze(toRootPaths(root, paths.length === 0 ? ['.'] : paths)),
    include: Object.freeze(include),
    exclude: Object.freeze(exclude),
    only: Object.freeze(only),
    ignore: settings.ignore ?? true,
    minConfidence: oneOf(CONFIDENCES, settings.minConfidence) ?? 'low',
    memoLimit,
    bufferLimit,
    ...(tsconfig === undefined ? {} : { tsconfig: existingFile(root, tsconfig, '--tsconfig') }),
    typecheck: settings.typecheck ?? true,
    noDependency: settings.dependency === false,
    write: settings.write ?? false,
    allowDirty: settings.allowDirty ?? false,
    check: settings.check ?? false,
    engine: oneOf(ENGINES, settings.engine) ?? 'narrow',
    ...toRunOptions(root, flags, settings),
  });
}

function toRunOptions(root: string, { shard, since, cache, cacheLocation }: Flags, { jobs, maxMemory }: Settings): RunOptions {
  return {
    ...(cache === true || cacheLocation !== undefined ? { cache: resolve(root, cacheLocation ?? CACHE) } : {}),
    ...(since === undefined ? {} : { since }),
    ...(shard === undefined ? {} : { shard: parseShard(shard) }),
    ...(maxMemory === undefined ? {} : { maxMemory }),
    jobs: jobs ?? 1,
  };
}

const CONFIDENCES = ['high', 'medium', 'low'] as const;
const ENGINES = ['narrow', 'full'] as const;

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function findRoot(path: string, given: string | undefined): string {
  if (!existsSync(path)) throw missing('--cwd', given ?? path, path);
  if (!statSync(path).isDirectory()) throw new LeakshiftError('LEAKSHIFT_USAGE', `--cwd ${given} is not a directory`);
  return realpathSync(path);
}

function findConfigFile(root: string): string | undefined {
  const found = CONFIG_FILES.filter((name) => existsSync(join(root, name)));
  if (found.length > 1) {
    throw new LeakshiftError('LEAKSHIFT_CONFIG', `several configuration files: ${found.join(', ')}`, 'keep one, or name one with --config');
  }
  return found[0] === undefined ? undefined : join(root, found[0]);
}

async function readConfigFile(path: string, patternIds: readonly string[]): Promise<Settings> {
  const written: Written = { code: 'LEAKSHIFT_CONFIG', label: (key) => `${key} in ${basename(path)}` };
  const { $schema: _schema, tsconfig, ...settings } = check(fileSchema, await loadFile(path), written, patternIds);
  return tsconfig === undefined ? settings : { ...settings, tsconfig: existingFile(dirname(path), tsconfig, written.label('tsconfig')) };
}

async function loadFile(path: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    const { createJiti } = await import('jiti');
    // Its cache would be written into the repository.
    return await createJiti(path, { fsCache: false }).import(path, { default: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError(
      'LEAKSHIFT_CONFIG',
      `${basename(path)} cannot be read: ${reason}`,
      'correct the file, or name another with --config',
    );
  }
}

/** The one check of flags and file: types by the schema, names against what exists. */
function check<T extends Settings>(schema: z.ZodType<T>, value: unknown, written: Written, patternIds: readonly string[]): T {
  const parsed = schema.safeParse(value);
  const reasons = parsed.success
    ? describeUnknownNames(parsed.data, written.label, patternIds)
    : parsed.error.issues.flatMap((issue) => describeIssue(issue, value, written.label));
  if (!parsed.success || reasons.length > 0) throw new LeakshiftError(written.code, reasons.join('\n'));
  return parsed.data;
}

function describeUnknownNames(settings: Settings, label: Label, patternIds: readonly string[]): string[] {
  const unknown = (key: string, name: string | undefined, allowed: readonly string[]) =>
    name === undefined || allowed.includes(name)
      ? []
      : [`${label(key)}: unknown ${JSON.stringify(name)}${didYouMean(name, allowed)} (there are ${allowed.join(', ')})`];
  return [
    ...(settings.only ?? []).flatMap((name) => unknown('only', name, patternIds)),
    ...unknown('minConfidence', settings.minConfidence, CONFIDENCES),
    ...unknown('engine', settings.engine, ENGINES),
  ];
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown, label: Label): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${label(key)}: unknown key${didYouMean(key, Object.keys(fileSchema.shape))}`);
  }
  const [key] = issue.path;
  if (key === undefined) return [`${label('the configuration')}: ${issue.message}`];
  let found = value;
  for (const step of issue.path) found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  return [`${label(String(key))}: ${JSON.stringify(found) ?? typeof found}: ${issue.message}`];
}

/** The given files and directories as they are reported: real, below the root, `/` between their parts. */
function toRootPaths(root: string, paths: readonly string[]): string[] {
  const relativePaths = paths.map((given) => {
    const path = resolve(root, given);
    if (!existsSync(path)) throw missing('path', given, path);
    const inside = relative(root, realpathSync(path));
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
      throw new LeakshiftError(
        'LEAKSHIFT_USAGE',
        `path ${given} is outside of ${root}`,
        'only what is below the working directory is scanned; start in a directory above it, or name one with --cwd',
      );
    }
    return inside === '' ? '.' : inside.split(sep).join('/');
  });
  return [...new Set(relativePaths)];
}

function existingFile(root: string, given: string, label: string): string {
  const path = resolve(root, given);
  if (!existsSync(path)) throw missing(label, given, path);
  if (!statSync(path).isFile()) throw new LeakshiftError('LEAKSHIFT_USAGE', `${label} ${given} is not a file`);
  return path;
}

/** Names what stands where the first missing part of the path should be. */
function missing(label: string, given: string, path: string): LeakshiftError {
  let absent = path;
  while (!existsSync(dirname(absent))) absent = dirname(absent);
  const parent = dirname(absent);
  const siblings = statSync(parent).isDirectory() ? readdirSync(parent) : [];
  const commands = label === 'path' && !/[./\\]/.test(given) ? COMMAND_NAMES : [];
  const near = nearest(basename(absent), [...commands, ...siblings]);
  const prefix = given.replace(/[/\\]+$/, '').slice(0, -relative(parent, path).length);
  const shown = near === undefined ? '' : `; did you mean ${join(prefix, near)}?`;
  const hint = label === 'path' && picomatch.scan(given).isGlob ? `for a glob, use --include '${given}'` : undefined;
  return new LeakshiftError('LEAKSHIFT_USAGE', `${label} ${given} does not exist${shown}`, hint);
}
