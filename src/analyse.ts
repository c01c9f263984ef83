import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext } from './analysis/context.ts';
import { withDistinctIds } from './analysis/finding.ts';
import { ProgramIndex } from './analysis/program-index.ts';
import { loadProgram } from './analysis/project.ts';
import { bySite } from './order.ts';
import { createMajors } from './package-major.ts';
import type { LeakPattern } from './patterns/define.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/** Whether the nearest package.json of a file may be installed by others: it has a name and is not private. */
function createPublication(root: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const ask = (dir: string): boolean => {
    const cached = known.get(dir);
    if (cached !== undefined) return cached;
    const manifest = join(root, dir, 'package.json');
    const answer = existsSync(manifest) ? isPublished(manifest) : dir !== '.' && ask(dirname(dir));
    known.set(dir, answer);
    return answer;
  };
  return (file) => ask(dirname(file));
}

function isPublished(manifest: string): boolean {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null && 'name' in parsed && !('private' in parsed && parsed.private === true);
  } catch {
    return true; // A manifest that cannot be read protects more than it allows.
  }
}

/** Loads the candidates into one program and lets every pattern look at it. */
export function analyse(candidates: Candidates, patterns: readonly LeakPattern[], config: Config): Analysis {
  const { root, part } = candidates;
  const { checker, files, failures } = loadProgram(root, candidates.sources);
  const index = new ProgramIndex(checker, files);
  const owners = new Set(candidates.owners);
  const judged = part === undefined ? owners : new Set(part.judged);
  const [publication, majors] = [createPublication(root), createMajors(root)];
  const contextOf = (some: ReadonlySet<string>) => createContext(index, owners, config, publication, majors, some);
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
