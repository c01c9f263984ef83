import { relative, sep } from 'node:path';
import { hashBytes } from './sources.ts';
import type { Config, FileOutcome, Plan, PlanBasis, PlanSettings, RewrittenFile, Verified } from './types.ts';

/** What a plan file needs beside the findings: how they were found, the bytes before, and the bytes that were promised. */
export function toBasis(config: Config, plan: Plan, verified: Verified): PlanBasis {
  const edited = verified.files.filter(({ before, after }) => before !== after);
  const manifests = edited.filter(({ hash }) => hash !== '').map(({ file, hash }) => [file, hash] as const);
  const hashes = Object.fromEntries([...Object.entries(plan.hashes), ...manifests].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { settings: toSettings(config), hashes, outcomes: edited.map(toOutcome).toSorted((a, b) => (a.file < b.file ? -1 : 1)) };
}

export function toSettings(config: Config): PlanSettings {
  const { paths, include, exclude, ignore, only, memoLimit, bufferLimit, typecheck, noDependency, tsconfig, root } = config;
  const settings = { paths, include, exclude, ignore, only, memoLimit, bufferLimit, typecheck, noDependency };
  return tsconfig === undefined ? settings : { ...settings, tsconfig: relative(root, tsconfig).split(sep).join('/') };
}

function toOutcome(rewritten: RewrittenFile): FileOutcome {
  const { file, after, hash, lruImport } = rewritten;
  return {
    file,
    before: hash === '' ? null : hash,
    after: hashText(after),
    findings: findingsOf(rewritten),
    ...(lruImport === undefined ? {} : { lruImport }),
  };
}

/** sha256 of the bytes that the text is written as, hex. */
export function hashText(text: string): string {
  return hashBytes(Buffer.from(text, 'utf8'));
}

/** Ids of the findings with an edit in the file, sorted. */
export function findingsOf({ edits }: RewrittenFile): string[] {
  return [...new Set(edits.map(({ task }) => task))].toSorted();
}

interface Edited {
  readonly id: string;
  readonly rewrite?: { readonly files: readonly string[] } | undefined;
}

/** Of the files of a rewrite, those with an edit of its own: a use may stand in a file and need none. */
export function editedFiles({ id, rewrite }: Edited, files: readonly RewrittenFile[]): string[] {
  const edited = files.filter((file) => findingsOf(file).includes(id)).map(({ file }) => file);
  return (rewrite?.files ?? []).filter((file) => edited.includes(file));
}
