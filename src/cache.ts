/**
 * `--cache`: what one run found out about texts that the next one meets again. Every entry names the bytes that it was made of, and is made anew
 * when anything about them differs; the directory may be deleted, damaged or shared by runs at the same time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { LeakshiftError } from './errors.ts';
import type { Asked } from './questions.ts';
import { version } from './version.ts';
import type { Config } from './types.ts';

/** Results of whole analyses that are kept: those of the shards of one machine, or of a few branches. */
const RESULTS_KEPT = 16;

/** What was found out about one thing, with what else it depends on. */
export interface Entry<T> {
  readonly asked: Asked;
  readonly value: T;
}

/** Entries by file, each for one text of it. */
type FileEntries = Map<string, { readonly hash: string } & Entry<unknown>>;

export interface Cache {
  readonly files: FileEntries;
  /** Writes `files`, without those that are gone from below the root. */
  readonly saveFiles: () => void;
  readonly getResult: (key: string) => Entry<unknown> | undefined;
  readonly setResult: (key: string, entry: Entry<unknown>) => void;
}

/** @throws LeakshiftError LEAKSHIFT_CACHE when the directory cannot be made */
export function openCache({ root, cache }: Config): Cache | undefined {
  if (cache === undefined) return undefined;
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new LeakshiftError(
      'LEAKSHIFT_CACHE',
      `--cache-location ${cache} cannot be used as a directory (${reason})`,
      'name another one, or leave --cache out',
    );
  }
  const tool = fingerprint();
  const factsFile = join(cache, `facts-${tool.slice(0, 16)}.json`);
  const stored = read(factsFile, tool);
  const files: FileEntries = new Map(Array.isArray(stored) ? (stored as [string, { hash: string } & Entry<unknown>][]) : []);
  const resultFile = (key: string) => join(cache, `result-${hash([tool, key]).slice(0, 32)}.json`);
  return {
    files,
    saveFiles: () =>
      write(
        factsFile,
        tool,
        [...files].filter(([file]) => existsSync(join(root, file))),
      ),
    getResult: (key) => read(resultFile(key), tool + key) as Entry<unknown> | undefined,
    setResult: (key, entry) => {
      write(resultFile(key), tool + key, entry);
      dropOldest(cache);
    },
  };
}

/** The versions of all that decides what is found out, down to the code of this build. */
function fingerprint(): string {
  const directory = dirname(fileURLToPath(import.meta.url));
  const own = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.[jt]s$/.test(file) && !/\.test\.|\.d\.ts$/.test(file),
  );
  const texts = own.toSorted().map((file) => readFileSync(join(directory, file), 'utf8'));
  return hash([version, ts.version, process.versions.node.split('.')[0], ...texts]);
}

export function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Nothing for a file that is missing, cut off, changed by another hand, or made for another key: it is made anew. */
function read(path: string, key: string): unknown {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    if (text.slice(0, end) !== hash([key, text.slice(end + 1)])) return undefined;
    utimesSync(path, new Date(), statSync(path).mtime);
    return JSON.parse(text.slice(end + 1));
  } catch {
    return undefined;
  }
}

/** Whole or not at all: other runs may read and write the same file. A full disk costs the cache and not the report. */
function write(path: string, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  const temporary = join(dirname(path), `${basename(path, extname(path))}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, `${hash([key, text])}\n${text}`);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function dropOldest(directory: string): void {
  try {
    const results = readdirSync(directory).filter((name) => /^result-[0-9a-f]{32}\.json$/.test(name));
    const byAge = results.map((name) => ({ name, used: statSync(join(directory, name)).atimeMs })).toSorted((a, b) => b.used - a.used);
    for (const { name } of byAge.slice(RESULTS_KEPT)) rmSync(join(directory, name), { force: true });
  } catch {
    // Another run is tidying up.
  }
}
