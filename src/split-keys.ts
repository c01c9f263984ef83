import { posix } from 'node:path';
import type { Ownership } from './codeowners.ts';
import { nearestManifest } from './manifest.ts';
import { compareText } from './order.ts';
import type { PlanDocument } from './plan-schema.ts';
import { editedFiles } from './plan-basis.ts';
import { riskOf } from './risk.ts';
import type { SplitBy } from './split.ts';
import type { Finding, RewrittenFile } from './types.ts';

/**
 * What a finding is filed under: the owners of its files as one word each, sorted; the directory of its package; its pattern; its risk. Without
 * `files`, those of a rewrite, there is no risk.
 */
export function createKeys(
  by: SplitBy,
  root: string,
  document: PlanDocument,
  ownersOf: (file: string) => Ownership,
): (finding: Finding, files: readonly RewrittenFile[] | undefined) => string | undefined {
  const planned = new Map(document.findings.map((finding) => [finding.id, finding]));
  switch (by) {
    case 'owner':
      return (finding, files) => together(sources(finding, files).flatMap((file) => ownersOf(file).owners));
    case 'package':
      return (finding, files) => together(sources(finding, files).map((file) => packageOf(root, file)));
    case 'pattern':
      return ({ pattern }) => pattern;
    case 'risk':
      return ({ id }, files) => {
        const finding = planned.get(id);
        return finding === undefined || files === undefined ? undefined : riskOf(finding, files).level;
      };
  }
}

function together(words: readonly string[]): string {
  return [...new Set(words)].toSorted(compareText).join(' ');
}

function sources(finding: Finding, files: readonly RewrittenFile[] | undefined): readonly string[] {
  return files === undefined ? (finding.rewrite?.files ?? [finding.file]) : editedFiles(finding, files);
}

/** The directory of the nearest manifest, POSIX; `.` at the top. */
function packageOf(root: string, file: string): string {
  const nearest = nearestManifest(root, file);
  return 'manifest' in nearest ? posix.dirname(nearest.manifest.file) : '.';
}
