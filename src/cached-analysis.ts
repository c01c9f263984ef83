import { createModuleMap, readModuleSettings } from './analysis/program/module-map.ts';
import { type Cache, type GetMajor, hash, isCurrent, recordMajors } from './cache.ts';
import { createMajors } from './package-major.ts';
import { createOutside } from './outside.ts';
import { toSettings } from './plan-basis.ts';
import { createPackages } from './publication.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/**
 * The analysis of then, when nothing that it looks at is another: texts, owners, settings, what the disk says about imports and which packages
 * are published, and the versions of packages that it asked for.
 */
export async function recallAnalysis(
  cache: Cache | undefined,
  candidates: Candidates,
  config: Config,
  analyse: (getMajor: GetMajor) => Promise<Analysis>,
): Promise<Analysis> {
  const getMajor = createMajors(candidates.root);
  if (cache === undefined) return await analyse(getMajor);
  const key = keyOf(candidates, config);
  const known = cache.getResult(key);
  if (known !== undefined && isCurrent(known, getMajor)) return known.value as Analysis;
  const majors = recordMajors(getMajor);
  const value = await analyse(majors.getMajor);
  // What did not fit today may tomorrow.
  if (value.failures.every(({ code }) => code !== 'LEAKSHIFT_MEMORY')) cache.setResult(key, { majors: majors.asked(), value });
  return value;
}

function keyOf({ root, sources, others, owners, part }: Candidates, config: Config): string {
  const files = sources.map(({ file }) => file);
  const scanned = [...files, ...others.map(({ file }) => file)];
  const { isPublished, isLibrary, getHome, isAmongOthers } = createPackages(root, scanned);
  const settings = readModuleSettings(root, scanned);
  return hash([
    sources.map(({ file, hash: bytes }) => [file, bytes]),
    owners,
    part ?? null,
    { ...toSettings(config), engine: config.engine },
    settings,
    files.map((file) => [isPublished(file), isLibrary(file), getHome(file)]),
    isAmongOthers,
    createOutside(root, scanned, createModuleMap(root, scanned, settings)).fingerprint,
  ]);
}
