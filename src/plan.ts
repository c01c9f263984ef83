import { BOUNDED_MAP } from './bounded-map-target.ts';
import { LRU_CACHE } from './lru-target.ts';
import type { Analysis, Candidates, Config, Finding, Plan } from './types.ts';

/** The decisions, tied to the bytes of the files that they edit. */
export function plan(analysis: Analysis, candidates: Candidates, config: Config): Plan {
  const findings = config.noDependency ? analysis.findings.map(withoutDependency) : analysis.findings;
  const touched = new Set(
    findings.flatMap(({ rewrite, evidence }) => (rewrite === undefined ? [] : [...rewrite.files, ...evidence.map(({ file }) => file)])),
  );
  const hashes = Object.fromEntries(candidates.sources.filter(({ file }) => touched.has(file)).map(({ file, hash }) => [file, hash]));
  return { findings, hashes };
}

/** `--no-dependency`: the cache comes as a file of the package. */
function withoutDependency(finding: Finding): Finding {
  const { rewrite } = finding;
  return rewrite?.target === LRU_CACHE ? { ...finding, rewrite: { ...rewrite, target: BOUNDED_MAP } } : finding;
}
