import { CheckerFailure } from '../analysis/program/checker-failure.ts';
import { createContext, type OnJudging } from '../analysis/context.ts';
import { withDistinctIds } from '../analysis/finding.ts';
import { createModuleMap, type ResolveModule } from '../analysis/program/module-map.ts';
import { ProgramIndex } from '../analysis/program/program-index.ts';
import { loadProgram, type LoadedProgram } from '../analysis/program/project.ts';
import { bySite } from '../order.ts';
import { createQuestions, type Watch } from '../questions.ts';
import type { LeakPattern } from '../patterns/define.ts';
import type { Analysis, Candidates, Config, Failure, Finding } from '../types.ts';

/** Loads the candidates into one program and lets every pattern look at it. A file that the type checker fails in is left out. */
export function judgeProgram(
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  watch: Watch,
  onJudging: OnJudging = () => {},
): Analysis {
  const failures: Failure[] = [];
  for (let rest = candidates; ;) {
    const program = loadProgram(rest.root, rest.sources);
    try {
      const analysis = analyseProgram(program, rest, patterns, config, watch, onJudging);
      return { ...analysis, failures: [...analysis.failures, ...failures.filter(({ file }) => isReported(rest, file))] };
    } catch (error) {
      if (!(error instanceof CheckerFailure)) throw error;
      failures.push(toFailure(error));
      const fewer = without(rest, error.file);
      if (fewer.sources.length === rest.sources.length) throw error;
      rest = fewer;
      program.handOn(rest.sources);
    }
  }
}

/** For files that are not loaded; few programs need it. */
function resolveAmong(root: string, files: readonly string[]): ResolveModule {
  let resolve: ResolveModule | undefined;
  return (specifier, from) => (resolve ??= createModuleMap(root, files))(specifier, from);
}

function toFailure({ file, isTooDeep, message }: CheckerFailure): Failure {
  return isTooDeep
    ? { file, code: 'LEAKSHIFT_DEPTH', message: 'nested too deeply to be analysed; exclude it with --exclude' }
    : { file, code: 'LEAKSHIFT_CHECKER', message: `${message.split('\n', 1)[0]}; it is left out, exclude it with --exclude` };
}

function without(candidates: Candidates, file: string): Candidates {
  const { sources, owners } = candidates;
  return { ...candidates, sources: sources.filter((source) => source.file !== file), owners: owners.filter((owner) => owner !== file) };
}

function doubt(finding: Finding): Finding {
  if (finding.decision !== 'rewrite') return finding;
  return { ...finding, decision: 'suggest', reason: 'the type checker failed on the way, so that types may be other ones' };
}

const isReported = ({ part }: Candidates, file: string) => part === undefined || part.files.includes(file);

function analyseProgram(
  { checker, files, failures, resolve }: LoadedProgram,
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  watch: Watch,
  onJudging: OnJudging,
): Analysis {
  const { root, part } = candidates;
  const index = new ProgramIndex(checker, files);
  const owners = new Set(candidates.owners);
  const judged = part === undefined ? owners : new Set(part.judged);
  const scanned = [...candidates.sources, ...candidates.others].map(({ file }) => file);
  const questions = watch(createQuestions(root, scanned, candidates.others.length === 0 ? resolve : resolveAmong(root, scanned)));
  const surroundings = { ...questions, isAmongOthers: questions.isAmongOthers(), outside: questions, resolve, onJudging };
  const contextOf = (some: ReadonlySet<string>) => createContext(index, owners, config, surroundings, some);
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
    findings: withDistinctIds(findings.toSorted(bySite)).flatMap(({ by, ...finding }) =>
      judged.has(by) ? [index.isInDoubt ? doubt(finding) : finding] : [],
    ),
    safe: safe.toSorted(bySite),
    failures: failures.filter(({ file }) => isReported(candidates, file)),
  };
}
