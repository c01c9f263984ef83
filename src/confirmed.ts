import { bySite } from './order.ts';
import type { Analysis, Candidates, Finding } from './types.ts';

/**
 * Rewrites, judged again with every file loaded. The files that a finding needs are not all that its rewrite relies on: any other one may set
 * what a value is made of, or compare two of them. `hasSeenAll`: each was judged with every file loaded.
 */
export async function confirmRewrites(
  narrow: Analysis,
  candidates: Candidates,
  judge: (whole: Candidates) => Promise<Analysis>,
  hasSeenAll = candidates.others.length === 0,
): Promise<Analysis> {
  const rewrites = narrow.findings.filter(({ decision }) => decision === 'rewrite');
  if (rewrites.length === 0 || hasSeenAll) return narrow;
  const files = [...new Set(rewrites.map(({ file }) => file))].toSorted();
  // A link is found through the container that keeps the child, which may stand in another file.
  const judged = [...new Set([...files, ...rewrites.flatMap(({ evidence }) => evidence.map(({ file }) => file))])].toSorted();
  const { others, part } = candidates;
  const whole: Candidates = {
    ...candidates,
    sources: [...candidates.sources, ...others].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    others: [],
    part: { files, tree: part?.tree ?? '', judged, isWide: true },
  };
  const { findings: found, failures } = await judge(whole);
  const again = new Map(found.map((finding) => [finding.id, finding]));
  const unfit = failures.filter(({ code }) => code === 'LEAKSHIFT_MEMORY');
  const findings = narrow.findings.map((finding) =>
    finding.decision === 'rewrite' ? (again.get(finding.id) ?? doubt(finding, unfit.length > 0)) : finding,
  );
  return { ...narrow, findings: findings.toSorted(bySite), failures: [...narrow.failures, ...unfit] };
}

function doubt(finding: Finding, isShort: boolean): Finding {
  const reason = isShort ? 'the files that it may depend on do not fit into memory' : 'with every file loaded it is not found';
  return { ...finding, decision: 'suggest', reason };
}
