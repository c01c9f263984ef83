/**
 * The data that flows between the stages. Every value is plain, readonly and JSON-safe: a stage can be replaced by a file.
 *
 * argv ─► Config ─► Discovery ─► Candidates ─► Analysis ─► Plan ─► Rewritten ─► Verified ─► (disk) ─► Report ─► text
 *
 * Paths are POSIX and relative to `Config.root` unless a name says otherwise. Lines and columns count from 1, columns and
 * offsets in UTF-16 units of the file's text as decoded (a BOM, where there is one, is its first unit).
 */
import type { TextEdit } from '../transforms/lib/contract.ts';
import type { BaselineResult } from './baseline-types.ts';
import type { Confidence, Finding, Safe } from './finding-types.ts';
import type { Part, RunOptions, ShardReport } from './shard-types.ts';

export type * from './finding-types.ts';
export type { BaselineEntry, BaselineResult } from './baseline-types.ts';
export type { Site, Span, TaskFacts, TextEdit } from '../transforms/lib/contract.ts';
export type { Part, Shard, ShardParts, ShardReport, Since } from './shard-types.ts';

/** What a run was asked to do: flags over the configuration file over defaults, checked and frozen. */
export interface Config extends RunOptions {
  /** Absolute path of the directory that all reported paths are relative to (`--cwd`). */
  readonly root: string;
  /** Files and directories to scan, relative to `root`, POSIX; `.` for all of it. */
  readonly paths: readonly string[];
  /** Globs below the directories of `paths`; empty means all. */
  readonly include: readonly string[];
  /** Globs of what is left out there. */
  readonly exclude: readonly string[];
  /** false with `--no-ignore`: also build output, vendored and git-ignored files. */
  readonly ignore: boolean;
  /** Pattern ids to look for; empty means all. */
  readonly only: readonly string[];
  readonly minConfidence: Confidence;
  /** Entries that a rewritten memo keeps. */
  readonly memoLimit: number;
  /** Elements (characters for a string) that a rewritten buffer keeps. */
  readonly bufferLimit: number;
  /** Absolute path given with `--tsconfig`; otherwise each file's nearest one is used. */
  readonly tsconfig?: string;
  /** Whether type errors before and after a rewrite are compared. */
  readonly typecheck: boolean;
  /** With `--no-dependency`: caches come as a file of the package instead of from lru-cache. */
  readonly noDependency: boolean;
  /** Otherwise it is a dry run. */
  readonly write: boolean;
  /** With `write`: also into changed or untracked files, or without git. */
  readonly allowDirty: boolean;
  /** A finding makes the exit code 1. */
  readonly check: boolean;
  /** `full` loads every file into one program: the slow oracle that the narrow scan is compared with. */
  readonly engine: 'narrow' | 'full';
}

/** Codes are `LEAKSHIFT_*`; they are part of the interface, messages are not. */
export interface Failure {
  /** File the failure is about, or `.` when it is about the run. */
  readonly file: string;
  readonly code: string;
  /** What is wrong, where, and what to do about it. */
  readonly message: string;
}

/** A file that was left out, which is not a failure: minified, generated, binary-like. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** The files to look at, sorted by path; each real file once. */
export interface Discovery {
  readonly root: string;
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

/** One file's text as decoded from UTF-8, byte for byte reversible. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** sha256 of the bytes, hex. */
  readonly hash: string;
  /** The types of Flow are blanks in it. */
  readonly isErased?: true;
}

/**
 * What the cheap passes left over: the files that hold a container which may grow for ever, and those that may read or write one.
 * Only these reach ts-morph.
 */
export interface Candidates {
  readonly root: string;
  /** Number of files that were read. */
  readonly files: number;
  /** Files that declare a candidate, sorted. */
  readonly owners: readonly string[];
  /** With `--shard`; `files` then counts those of the part. All `sources` are still there: any can hold evidence. */
  readonly part?: Part;
  /** Texts of the owners and of every file that may name one of their candidates, sorted by file. */
  readonly sources: readonly SourceText[];
  /** The rest, sorted by file: what a rewrite relies on may stand there. */
  readonly others: readonly SourceText[];
  readonly skipped: readonly Skipped[];
  readonly failures: readonly Failure[];
}

/** Every candidate is in exactly one of `findings` and `safe`. Both sorted by file, line, pattern. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly safe: readonly Safe[];
  readonly failures: readonly Failure[];
}

/** The decisions, and the bytes that they were made for. */
export interface Plan {
  readonly findings: readonly Finding[];
  /** sha256 of each file that a rewrite would edit, and of those that its evidence stands in. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** One file after the rewrite, in memory. `edits` are against `before`, sorted, disjoint; `created` files have an empty `before`. */
export interface RewrittenFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  readonly hash: string;
  /** How the file imports lru-cache, where a finding in it needs that. */
  readonly lruImport?: 'named' | 'default';
}

/** A rewrite that a check turned down. */
export interface Refused {
  /** Its id. */
  readonly finding: string;
  readonly reason: string;
}

/** A line added to a manifest, and the command that the user must run because of it. */
export interface Dependency {
  readonly manifest: string;
  readonly name: string;
  readonly range: string;
  /** `npm install`, `pnpm install`, `yarn install` or `bun install`, by the lockfile that is found. */
  readonly install: string;
}

export interface Rewritten {
  readonly files: readonly RewrittenFile[];
  readonly refused: readonly Refused[];
  readonly dependencies: readonly Dependency[];
}

/** What survived the gates; `notes` says what could not be checked, e.g. JavaScript without checkJs. */
export interface Verified extends Rewritten {
  readonly notes: readonly string[];
}

export interface Summary {
  readonly files: number;
  readonly candidates: number;
  readonly safe: number;
  readonly findings: number;
  readonly rewrite: number;
  readonly suggest: number;
  readonly refuse: number;
  /** Files written. */
  readonly applied: number;
  readonly failures: number;
}

export interface FilePatch {
  readonly file: string;
  /** Unified diff with git's headers, LF between its own lines. */
  readonly patch: string;
}

/**
 * One edit of the rewrite, placed by lines: it replaces `[start, end)` of the file as it was read by `text`. A BOM is no part of the first line.
 * Lines end as TypeScript's do: at LF, CR, CRLF, U+2028 and U+2029.
 */
export interface Replacement {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** Ids of all findings whose rewrite needs it. */
  readonly findings: readonly string[];
  /** The file does not exist before the rewrite. */
  readonly creates: boolean;
}

/** What came out of one file: the promise that `apply` keeps. Hashes are sha256, hex. */
export interface FileOutcome {
  readonly file: string;
  /** null for a file that is created. */
  readonly before: string | null;
  readonly after: string;
  /** Ids of the findings with an edit in the file, sorted. */
  readonly findings: readonly string[];
  readonly lruImport?: 'named' | 'default';
}

/** The settings that decided about findings and edits, so that `--replan` can scan with them again. Paths are relative to the root. */
export type PlanSettings = Pick<
  Config,
  'paths' | 'include' | 'exclude' | 'ignore' | 'only' | 'memoLimit' | 'bufferLimit' | 'typecheck' | 'noDependency'
> & { readonly tsconfig?: string };

/** What a plan file holds beside the findings. */
export interface PlanBasis {
  readonly settings: PlanSettings;
  readonly hashes: Readonly<Record<string, string>>;
  readonly outcomes: readonly FileOutcome[];
}

/** The only input of reporters and of the exit code. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'leakshift'; readonly version: string };
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly safe: readonly Safe[];
  readonly failures: readonly Failure[];
  readonly patches: readonly FilePatch[];
  readonly dependencies: readonly Dependency[];
  readonly notes: readonly string[];
  readonly skipped: readonly Skipped[];
  /** What `patches` does, finding by finding; not part of the JSON report. */
  readonly replacements?: readonly Replacement[];
  /** With `--baseline`. */
  readonly baseline?: BaselineResult;
  /** For the plan file; not part of the JSON report. Absent for `scan`, which stops before the rewrite. */
  readonly basis?: PlanBasis;
  /** With `--shard`. */
  readonly shard?: ShardReport;
}
