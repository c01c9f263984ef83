/** The data of `--shard`, `--since` and `--cache`; `types.ts` hands it on. */
import type { Confidence, Failure, Finding, PlanSettings, Safe, Skipped } from './types.ts';

/** What decides how a run is done, and not what it finds. */
export interface RunOptions {
  /** With `--cache`: absolute path of its directory. */
  readonly cache?: string;
  /** With `--since`: report only what has to do with files that changed since this git reference. */
  readonly since?: string;
  /** With `--shard`: judge and report this part only. */
  readonly shard?: Shard;
  /** With `--max-memory`: MB of heap to be content with, instead of what Node allows. */
  readonly maxMemory?: number;
  /** Threads. */
  readonly jobs: number;
}

/** One of `count` parts of a run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What `--since` left out. */
export interface Since {
  readonly ref: string;
  /** Ids of the findings without a changed file: not shown, and not gone either. */
  readonly unchanged: readonly string[];
}

/** What one shard answers for. */
export interface Part {
  /** The owners that it judges, sorted. */
  readonly judged: readonly string[];
  /** The files that count as its own, read or not, sorted. */
  readonly files: readonly string[];
  /** sha256 of the tree as far as it was read, hex: the same in every shard. */
  readonly tree: string;
  /** Rewrites are confirmed: what may change the values of a container counts, whether it can get at the container or not. */
  readonly isWide?: boolean;
}

/** What `merge` needs of a shard beside the report that is shown. */
export interface ShardReport extends Shard {
  /** sha256 of the parts, hex: what was edited or cut off is not joined. */
  readonly hash: string;
  readonly parts: ShardParts;
}

export interface ShardParts {
  /** `migrate`: the merge goes on with the rewrite. */
  readonly stages: 'migrate' | 'scan';
  readonly tree: string;
  readonly settings: PlanSettings;
  readonly minConfidence: Confidence;
  readonly since?: Since;
  /** The files of this shard that were read, sorted. */
  readonly files: readonly string[];
  /** All of them, whatever their confidence, with what a report leaves out. */
  readonly findings: readonly Finding[];
  readonly safe: readonly Safe[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly Skipped[];
  readonly hashes: Readonly<Record<string, string>>;
}
