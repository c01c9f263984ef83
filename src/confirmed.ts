import { bySite } from './order.ts';
import type { Analysis, Candidates, Finding } from './types.ts';

/**
 * Rewrites, judged again with every file loaded. The files that a finding needs are not all that its rewrite relies on: any other one may set
 * what a value is made of, or compare two of them.
 */
export function confirmRewrites(narrow: Analysis, candidates: Candidates, judge: (whole: Candidates) => Analysis): Analysis {
  const rewrites = narrow.findings.filter(({ decision }) => decision === 'rewrite');
  if (rewrites.length === 0 || candidates.others.length === 0) return narrow;
  const files = [...new Set(rewrites.map(({ file }) => file))].toSorted();
  // A link is found through the container that keeps the child, which may stand in another file.
  const judged = [...new Set([...files, ...rewrites.flatMap(({ evidence }) => evidence.map(({ file }) => file))])].toSorted();
  const { others, part } = candidates;
  const whole: Candidates = {
    ...candidates,
    sources: [...candidates.sources, ...others].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    others: [],
    part: { files, tree: part?.tree ?? '', judged },
  };
  const again = new Map(judge(whole).findings.map((finding) => [finding.id, finding]));
  const findings = narrow.findings.map((finding) => (finding.decision === 'rewrite' ? (again.get(finding.id) ?? doubt(finding)) : finding));
  return { ...narrow, findings: findings.toSorted(bySite) };
}

function doubt(finding: Finding): Finding {
  return { ...finding, decision: 'suggest', reason: 'with every file loaded it is not found' };
}
