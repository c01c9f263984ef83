import type { AnalysisContext, Detection } from '../context.ts';
import { toFinding, toSafe, type Verdict } from '../finding.ts';
import { decideMemoizer } from './memoizer-decision.ts';
import type { MemoizerAssessment, MemoizerLeak } from './memoizers.ts';

const CLEAR_OPTION = 'empty it where the work that fills it ends';
const DELETE_OPTION = 'call the function itself, if computing is cheap enough';

/** Findings and dismissals of the memoizers and caches of libraries, as the pattern `id` reports them. */
export function detectMemoizers(context: AnalysisContext, id: string): Detection[] {
  return context.memoizers.map((one): Detection => {
    const { index } = context;
    if (!isLeak(one)) return { kind: 'safe', safe: toSafe(index, one.assessment) };
    return { kind: 'finding', finding: toFinding(index, id, one.assessment, getVerdict(context, one)) };
  });
}

function isLeak(one: MemoizerAssessment): one is MemoizerLeak {
  return 'key' in one;
}

/** The library's own bound, set where nobody can tell; else it is the first choice, in its own words. */
function getVerdict(context: AnalysisContext, leak: MemoizerLeak): Verdict {
  const { obstacle, reason, proposal } = decideMemoizer(context, leak) ?? {};
  if (reason !== undefined && proposal) return { decision: 'rewrite', reason, rewrite: proposal };
  const suggestion = suggest(context, leak, obstacle);
  return proposal ? { ...suggestion, rewrite: proposal } : suggestion;
}

function suggest(
  { index, config }: AnalysisContext,
  { declaration: { library }, key }: MemoizerLeak,
  obstacle: string | undefined,
): Verdict {
  const what = library.kind === 'cache' ? 'every entry' : 'the result of every key';
  const isByIdentity = /^(?:first|all)$/.test(library.keys) && (key.kind === 'object' || key.kind === 'fresh');
  const kept = `${library.title} keeps ${what} for ever here: ${key.note} (${index.at(key.node)})`;
  return {
    decision: 'suggest',
    reason: obstacle === undefined ? kept : `${kept}; ${obstacle}`,
    options: [
      library.advice.replaceAll(/\bN\b/g, String(config.memoLimit)),
      ...(isByIdentity && library.weakAdvice ? [library.weakAdvice] : []),
      ...(Object.values(library.methods).includes('clear') || library.clearers ? [CLEAR_OPTION] : []),
      ...(library.kind === 'cache' ? [] : [DELETE_OPTION]),
    ],
  };
}
