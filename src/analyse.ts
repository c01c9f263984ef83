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
  const { checker, files, failures } = loadProgram(candidates.root, candidates.sources);
  const index = new ProgramIndex(checker, files);
  const context = createContext(
    index,
    new Set(candidates.owners),
    config,
    createPublication(candidates.root),
    createMajors(candidates.root),
  );
  const wanted = patterns.filter(({ id }) => config.only.length === 0 || config.only.includes(id));
  const detections = wanted.flatMap((pattern) => pattern.detect(context));
  const findings = detections.flatMap((detection) => (detection.kind === 'finding' ? [detection.finding] : [])).toSorted(bySite);
  const safe = detections.flatMap((detection) => (detection.kind === 'safe' ? [detection.safe] : [])).toSorted(bySite);
  return { findings: withDistinctIds(findings), safe, failures };
}
