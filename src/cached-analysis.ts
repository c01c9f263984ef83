import { createModuleMap, type ModuleSettings, readModuleSettings } from './analysis/program/module-map.ts';
import { type Cache, hash } from './cache.ts';
import { toSettings } from './plan-basis.ts';
import { createQuestions, isStillSo, takeNotes, type Watch, watchNothing } from './questions.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/**
 * The analysis of then, when nothing that it looks at is another: texts, owners, settings, where imports lead, and whatever it asked about the
 * repository beside them.
 */
export async function recallAnalysis(
  cache: Cache | undefined,
  candidates: Candidates,
  config: Config,
  analyse: (watch: Watch) => Promise<Analysis>,
): Promise<Analysis> {
  if (cache === undefined) return await analyse(watchNothing);
  const { root, sources, others } = candidates;
  const scanned = [...sources, ...others].map(({ file }) => file);
  const settings = readModuleSettings(root, scanned);
  const key = keyOf(candidates, config, settings);
  const known = cache.getResult(key);
  const questions = createQuestions(root, scanned, createModuleMap(root, scanned, settings));
  if (known !== undefined && isStillSo(known.asked, questions)) return known.value as Analysis;
  const notes = takeNotes();
  const value = await analyse(notes.watch);
  // What did not fit today may tomorrow.
  if (value.failures.every(({ code }) => code !== 'LEAKSHIFT_MEMORY')) cache.setResult(key, { asked: notes.getAsked(), value });
  return value;
}

function keyOf({ sources, others, owners, part }: Candidates, config: Config, settings: ModuleSettings): string {
  return hash([
    sources.map(({ file, hash: bytes }) => [file, bytes]),
    others.map(({ file }) => file),
    owners,
    part ?? null,
    { ...toSettings(config), engine: config.engine },
    settings,
  ]);
}
