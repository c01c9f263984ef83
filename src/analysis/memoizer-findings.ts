import type { AnalysisContext, Detection } from './context.ts';
import { toFinding, toSafe, type Verdict } from './finding.ts';
import type { MemoizerAssessment, OpenKey } from './memoizers.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';

const CLEAR_OPTION = 'empty it where the work that fills it ends';
const DELETE_OPTION = 'call the function itself, if computing is cheap enough';

/** Findings and dismissals of the memoizers and caches of libraries, as the pattern `id` reports them. */
export function detectMemoizers(context: AnalysisContext, id: string): Detection[] {
  return context.memoizers.map((one): Detection => {
    const { index } = context;
    if (!isLeak(one)) return { kind: 'safe', safe: toSafe(index, one.assessment) };
    return { kind: 'finding', finding: toFinding(index, id, one.assessment, getVerdict(context, one.declaration, one.key)) };
  });
}

function isLeak(one: MemoizerAssessment): one is Extract<MemoizerAssessment, { key: OpenKey }> {
  return 'key' in one;
}

/** The library's own bound comes first, in its own words. */
function getVerdict({ index, config }: AnalysisContext, { library }: MemoizerDeclaration, key: OpenKey): Verdict {
  const what = library.kind === 'cache' ? 'every entry' : 'the result of every key';
  const isByIdentity = key.kind === 'object' || key.kind === 'fresh';
  return {
    decision: 'suggest',
    reason: `${library.title} keeps ${what} for ever here: ${key.note} (${index.at(key.node)})`,
    options: [
      library.advice.replaceAll(/\bN\b/g, String(config.memoLimit)),
      ...(isByIdentity && library.weakAdvice ? [library.weakAdvice] : []),
      ...(Object.values(library.methods).includes('clear') || library.clearers ? [CLEAR_OPTION] : []),
      ...(library.kind === 'cache' ? [] : [DELETE_OPTION]),
    ],
  };
}
