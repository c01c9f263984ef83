import { editedFiles, findingsOf } from './plan-basis.ts';
import type { PlannedFinding } from './plan-schema.ts';
import type { RewrittenFile } from './types.ts';

type RiskLevel = 'low' | 'medium' | 'high';

export interface Risk {
  readonly level: RiskLevel;
  /** What raised it; empty for a low one. */
  readonly reasons: readonly string[];
}

/**
 * How much a reviewer has to think about a rewrite, by what the run knows: the highest level that something about it has. What is low is
 * mechanical: of high confidence, in one file, without anything new in the package.
 */
export function riskOf(finding: PlannedFinding, files: readonly RewrittenFile[]): Risk {
  const { confidence, planned, rewrite } = finding;
  const sources = rewrite?.files ?? [];
  const edited = editedFiles(finding, files);
  const added = files.filter((file) => !sources.includes(file.file) && findingsOf(file).includes(finding.id));
  const high = [
    ...(planned.decision === 'rewrite' ? [] : ['a person decided it, against leakshift']),
    ...(rewrite?.target === 'WeakRef' ? ['what the link leads to may be gone after any garbage collection'] : []),
    ...(confidence === 'low' ? ['low confidence'] : []),
  ];
  const medium = [
    ...(confidence === 'medium' ? ['medium confidence'] : []),
    ...(edited.length > 1 ? [`edits ${edited.length} files`] : []),
    ...added.map(({ file, hash }) => (hash === '' ? `adds ${file}` : `adds a dependency to ${file}`)),
  ];
  return { level: high.length > 0 ? 'high' : medium.length > 0 ? 'medium' : 'low', reasons: [...high, ...medium] };
}
