import { BOUNDED_MAP } from './bounded-map-target.ts';
import { LRU_CACHE, MNEMONIST, needsEmittedCache, reusedLru } from './lru-target.ts';
import { absolute, createProjectFinder, isChecked } from './tsconfig.ts';
import type { Analysis, Candidates, Config, Finding, Plan } from './types.ts';

/** The decisions, tied to the bytes of the files that they edit. */
export function plan(analysis: Analysis, candidates: Candidates, config: Config): Plan {
  const isTypeChecked = createTypeQuestion(candidates, config);
  const findings = analysis.findings
    .map((finding) => withTarget(finding, config))
    .map((finding) => (needsTypes(finding) && isTypeChecked(finding.file) ? withTypes(finding) : finding));
  const touched = new Set(
    findings.flatMap(({ rewrite, evidence }) => (rewrite === undefined ? [] : [...rewrite.files, ...evidence.map(({ file }) => file)])),
  );
  const known = [...candidates.sources, ...candidates.others].filter(({ file }) => touched.has(file));
  const hashes = Object.fromEntries(known.map(({ file, hash }) => [file, hash]));
  return { findings, hashes };
}

function withTarget(finding: Finding, { noDependency, root }: Config): Finding {
  if (noDependency) return withoutDependency(finding);
  const emitted = finding.rewrite?.target === LRU_CACHE ? needsEmittedCache(root, finding.file) : undefined;
  if (!emitted) return withReuse(finding, root);
  const { because } = emitted;
  const made = withoutDependency(finding);
  return because !== undefined && made.decision === 'rewrite'
    ? { ...made, reason: `${made.reason}; a bounded Map, since ${because}` }
    : made;
}

/** `--no-dependency`, or a Node that lru-cache does not run on: the cache comes as a file of the package. */
function withoutDependency(finding: Finding): Finding {
  const { rewrite } = finding;
  return rewrite?.target === LRU_CACHE ? { ...finding, rewrite: { ...rewrite, target: BOUNDED_MAP } } : finding;
}

/** The LRU cache that the package declares already is taken before lru-cache is added. */
function withReuse(finding: Finding, root: string): Finding {
  const { rewrite } = finding;
  const reused = rewrite?.target === LRU_CACHE ? reusedLru(root, finding.file) : undefined;
  if (!rewrite || !reused) return finding;
  const { library, lruImport, lruMethods } = reused;
  // lodash goes on with what `set` gives back, which has to be the cache.
  if (finding.container === 'memoizer' && (lruMethods !== undefined || library === MNEMONIST)) return withoutDependency(finding);
  const facts = { ...rewrite.facts, lruImport, ...(lruMethods ? { lruMethods } : {}) };
  return { ...finding, rewrite: { ...rewrite, target: library, facts } };
}

/** Types are inferred of a cache in JavaScript, but `{}` of one that a type parameter must extend. lru-cache has them from version 8 on. */
function needsTypes({ container, file, rewrite }: Finding): boolean {
  return rewrite?.target === LRU_CACHE && rewrite.facts.lruImport !== 'default' && container !== 'memoizer' && /\.[cm]?jsx?$/.test(file);
}

function withTypes(finding: Finding): Finding {
  const { rewrite } = finding;
  return rewrite ? { ...finding, rewrite: { ...rewrite, facts: { ...rewrite.facts, checked: true } } } : finding;
}

/** Whether a file of JavaScript is type-checked in its repository. */
function createTypeQuestion({ sources }: Candidates, { root, tsconfig }: Config): (file: string) => boolean {
  const findProject = createProjectFinder(root, tsconfig);
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return (file) => isChecked(texts.get(file) ?? '', findProject(absolute(root, file)));
}
