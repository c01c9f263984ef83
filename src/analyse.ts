import { createContext } from './analysis/context.ts';
import { withDistinctIds } from './analysis/finding.ts';
import { ProgramIndex } from './analysis/program-index.ts';
import { loadProgram } from './analysis/project.ts';
import { bySite } from './order.ts';
import { createMajors } from './package-major.ts';
import { createPublication } from './publication.ts';
import type { LeakPattern } from './patterns/define.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/** Loads the candidates into one program and lets every pattern look at it. */
export function analyse(
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  getMajor = createMajors(candidates.root),
): Analysis {
  const { root, part } = candidates;
  const { checker, files, failures } = loadProgram(root, candidates.sources);
  const index = new ProgramIndex(checker, files);
  const owners = new Set(candidates.owners);
  const judged = part === undefined ? owners : new Set(part.judged);
  const isPublished = createPublication(root);
  const contextOf = (some: ReadonlySet<string>) => createContext(index, owners, config, isPublished, getMajor, some);
  const context = contextOf(judged);
  let whole = part === undefined ? context : undefined;
  const wanted = patterns.filter(({ id }) => config.only.length === 0 || config.only.includes(id));
  const detections = wanted.flatMap((pattern) => {
    const own = pattern.detect(context);
    if (pattern.scope !== 'program' || own.length === 0 || part === undefined) return own;
    whole ??= contextOf(owners);
    return pattern.detect(whole);
  });
  const findings = detections.flatMap((one) => (one.kind === 'finding' ? [{ ...one.finding, by: one.by ?? one.finding.file }] : []));
  const safe = detections.flatMap((one) => (one.kind === 'safe' && judged.has(one.by ?? one.safe.file) ? [one.safe] : []));
  return {
    findings: withDistinctIds(findings.toSorted(bySite)).flatMap(({ by, ...finding }) => (judged.has(by) ? [finding] : [])),
    safe: safe.toSorted(bySite),
    failures: part === undefined ? failures : failures.filter(({ file }) => part.files.includes(file)),
  };
}
