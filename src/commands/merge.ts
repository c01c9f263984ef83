import { resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { type CliFlags, getUnheeded } from '../options.ts';
import { readShards } from '../shard-file.ts';
import type { Config, ShardParts } from '../types.ts';
import { version } from '../version.ts';
import { finish, splitFlags } from './run.ts';

/** `leakshift merge REPORT.json…`: the report of the whole run, from those of all of its shards. */
export async function mergeCommand(given: readonly string[], flags: CliFlags): Promise<void> {
  const [unheeded] = getUnheeded('merge', flags);
  if (unheeded !== undefined) {
    const hint = unheeded === '--write' ? 'leakshift merge … --plan FILE, then leakshift apply FILE --write' : 'give it to every shard';
    throw new LeakshiftError('LEAKSHIFT_USAGE', `${unheeded} means nothing to merge: the shards have settled it`, hint);
  }
  const { settings, output } = splitFlags(flags);
  const { patterns } = await import('../patterns/index.ts');
  const directory = resolve(process.cwd(), flags.cwd ?? '.');
  const shards = readShards(given, directory, version);
  const [first] = shards;
  const config = await loadConfig(
    { ...(first === undefined ? {} : toFlags(first)), ...settings, paths: ['.'] },
    process.cwd(),
    patterns.map(({ id }) => id),
  );
  if (first?.stages === 'scan') refusePatches(flags);
  await finish({ flags, output, config: withPaths(config, first) }, async (onProgress, baseline, whole) => {
    const { merge } = await import('../migrate.ts');
    return merge(shards, whole, patterns, onProgress, baseline);
  });
}

/** The settings of the shards as if they had been typed, so that a configuration file does not change what they mean. */
function toFlags({ settings, minConfidence, stages }: ShardParts): Parameters<typeof loadConfig>[0] {
  const { include, exclude, ignore, only, memoLimit, bufferLimit, typecheck, noDependency, tsconfig } = settings;
  return {
    include,
    exclude,
    ignore,
    only,
    memoLimit,
    bufferLimit,
    typecheck,
    dependency: !noDependency,
    minConfidence,
    ...(tsconfig === undefined || stages === 'scan' ? {} : { tsconfig }),
  };
}

/** They need not be there to be named in a plan. */
function withPaths(config: Config, shard: ShardParts | undefined): Config {
  return shard === undefined ? config : { ...config, paths: shard.settings.paths };
}

function refusePatches({ format, report, plan }: CliFlags): void {
  const wanted = plan !== undefined ? 'plan' : format === 'patch' || report?.some((file) => file.endsWith('.patch')) ? 'patch' : undefined;
  if (wanted === undefined) return;
  const hint = 'without the word scan, leakshift --shard I/N makes shards of a dry run, whose merge has the rewrites';
  throw new LeakshiftError('LEAKSHIFT_USAGE', `shards of leakshift scan make no ${wanted}`, hint);
}
