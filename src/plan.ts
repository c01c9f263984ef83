import type { Analysis, Candidates, Plan } from './types.ts';

/** The decisions, tied to the bytes of the files that they edit. */
export function plan(analysis: Analysis, candidates: Candidates): Plan {
  const edited = new Set(analysis.findings.flatMap((finding) => (finding.decision === 'rewrite' ? (finding.rewrite?.files ?? []) : [])));
  const hashes = Object.fromEntries(candidates.sources.filter(({ file }) => edited.has(file)).map(({ file, hash }) => [file, hash]));
  return { findings: analysis.findings, hashes };
}
