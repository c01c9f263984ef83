import { ts } from 'ts-morph';
import { edit } from '../../transforms/append-only-global.ts';
import { IGNORES_RESULT } from '../../transforms/lib/log-growth.ts';
import type { Assessment } from '../analysis/assess.ts';
import type { Access } from '../analysis/containers/containers.ts';
import type { AnalysisContext, Detection } from '../analysis/context.ts';
import { asksWhetherAny } from '../analysis/syntax/conditions.ts';
import { getCollectionWatch } from '../analysis/syntax/collection-watch.ts';
import { getDeclaredTypes } from '../analysis/containers/declared-types.ts';
import { isStartOfOwnCopy } from '../analysis/syntax/growing-copy.ts';
import { getHeadLength, getTailLength, isTailCount } from '../analysis/containers/tail-reads.ts';
import { getSites, offer, toFinding, toSafe, type Verdict } from '../analysis/finding.ts';
import { getObstacle, getOutsideObstacle, getTakenObstacle, isExported } from '../analysis/obstacles.ts';
import type { ProgramIndex } from '../analysis/program/program-index.ts';
import { getNumberRange } from '../analysis/values/number-range.ts';
import { isInside } from '../analysis/syntax/syntax.ts';
import { isAll, PLAIN } from '../analysis/syntax/type-flags.ts';
import { isThrownAway } from '../analysis/syntax/value-uses.ts';
import { definePattern } from './define.ts';

const ID = 'append-only-global';

type Leak = Extract<Assessment, { kind: 'leak' }>;

const LOG_OPTIONS: readonly string[] = [
  'keep only the newest entries, if nobody needs the old ones',
  'write entries out (file, queue, metrics) and clear it',
  'make it a local of the work that fills it',
];
const STORE_OPTIONS: readonly string[] = [
  'delete an entry where the thing it stands for ends',
  'hold entries by WeakRef or key a WeakMap by the object',
  'expire entries after a time (TTL)',
  'make it a field of the object whose life it should share',
];

/** `push` returns the new length: used as an id, the count matters. `text += line` has all of the text. */
function isResultUsed(index: ProgramIndex, access: Access): boolean {
  return (
    access.kind === 'growth' && access.via !== 'nested' && ts.isExpression(access.node) && !isThrownAway(index, access.node, IGNORES_RESULT)
  );
}

function getReadReason(context: AnalysisContext, { container }: Leak): string | undefined {
  const isPrepended = container.accesses.some((access) => access.kind === 'growth' && access.method === 'unshift');
  const isOnlyPrepended = isEachPrepended(container);
  for (const access of container.accesses) {
    const at = context.index.at(access.node);
    if (access.via === 'nested' && access.kind === 'growth') return `its entries grow at ${at}`;
    if (access.via === 'nested' || isStartOfOwnCopy(access.site)) continue;
    // A string is a value: whoever has it from there has what it was.
    if (container.declaration.kind === 'string' && access.kind === 'alias') return `all of it is taken at ${at}`;
    if (!/^(?:read|test|iterate|count|presence|release)$/.test(access.kind)) continue;
    // What is put in front is newest there: the end that `push` keeps is the one that `unshift` drops.
    if (!isPrepended && (getTail(context, access) !== undefined || isTailCount(context.index, access))) continue;
    if (isOnlyPrepended && getHeadLength(context.index, access) !== undefined) continue;
    // The newest entry stays.
    if (access.kind === 'count' && asksWhetherAny(access.node)) continue;
    if (access.kind === 'release') return `it is also emptied at ${at}`;
    if (access.kind === 'count') return `its length is asked for at ${at}`;
    return `its oldest entries may be read at ${at}`;
  }
  return undefined;
}

function getTail(context: AnalysisContext, access: Access): number | undefined {
  return getTailLength(context.index, access, (expression) => getNumberRange(context, expression));
}

function isEachPrepended({ accesses }: Leak['container']): boolean {
  const growth = accesses.filter(({ kind, via }) => kind === 'growth' && via !== 'nested');
  return growth.length > 0 && growth.every(({ method }) => method === 'unshift');
}

/** What a list that nobody reads may be there for: to keep alive what it holds, such as a callback that native code calls. */
function getKeptAliveReason({ index, values }: AnalysisContext, { container }: Leak): string | undefined {
  if (container.declaration.kind !== 'array') return undefined;
  const declared = getDeclaredTypes(index, container).value;
  const watch = getCollectionWatch(index);
  const isRead = container.accesses.some(({ kind }) => kind === 'read' || kind === 'iterate');
  for (const access of container.accesses) {
    if (access.kind !== 'growth' || !access.value) continue;
    const type = index.checker.getTypeAtLocation(access.value);
    if (isAll(type, PLAIN)) continue;
    if (watch) return `it may be what keeps alive what the program watches at ${index.at(watch)}`;
    const { kind, note } = values.getKind(access.value, declared);
    const isCallback = type.getCallSignatures().length > 0;
    if (!isRead && (isCallback || /^(?:function|instance|promise)$/.test(kind)))
      return `nobody reads it, so it may be there to keep alive what it holds: ${isCallback ? 'functions' : note} (${index.at(access.node)})`;
  }
  return undefined;
}

/** How many of the newest entries are read at most; 0 when none are. */
function getLongestWindow(context: AnalysisContext, { container }: Leak): number {
  const isPrepended = isEachPrepended(container);
  const getLength = (access: Access) => (isPrepended ? getHeadLength(context.index, access) : getTail(context, access));
  const lengths = container.accesses.map((access) => (access.kind === 'growth' ? undefined : getLength(access)));
  return Math.max(0, ...lengths.map((length) => length ?? 0));
}

/** Why the log has no place for a limit, or its growth none for a cut. */
function getPlaceObstacle({ index }: AnalysisContext, { container, growth }: Leak): string | undefined {
  const keyed = growth.find((access) => access.key);
  if (keyed) return `its entries have places of their own (${index.at(keyed.node)})`;
  const list = container.declaration.nameNode.parent.parent;
  if (ts.isVariableDeclarationList(list) && list.declarations.length > 1)
    return 'it is declared together with others, so its limit would come too late';
  // `note('start'); var text = '';` adds to it before, where a limit is not there yet.
  const isVar = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.BlockScoped) === 0;
  if (isVar && container.declaration.kind === 'string') return 'it is declared by var, so its limit may come too late';
  const borrowed = growth.find(({ node, site }) => ts.isCallExpression(node) && !isInside(site, node.expression));
  if (borrowed) return `it is handed to what adds to it (${index.at(borrowed.node)})`;
  const used = growth.find((access) => isResultUsed(index, access));
  return used && `the result of ${used.method} is used at ${index.at(used.node)}`;
}

function decide(context: AnalysisContext, leak: Leak): Verdict {
  const { kind } = leak.container.declaration;
  const isLog = kind === 'array' || kind === 'string';
  const options = isLog ? LOG_OPTIONS : STORE_OPTIONS;
  const suggest = (reason: string): Verdict => ({ decision: 'suggest', reason, options });
  const obstacle = getObstacle(context, leak);
  if (obstacle) return suggest(obstacle);
  const outside = getOutsideObstacle(context, leak.container);
  if (outside) return suggest(outside);
  if (!isLog && leak.mutation)
    return suggest(`an entry is changed in place at ${context.index.at(leak.mutation)}, so it may be the only copy of that`);
  if (!isLog)
    return suggest(`it may be the only copy of what it holds${leak.value && leak.value.kind !== 'unknown' ? `: ${leak.value.note}` : ''}`);
  const place = getPlaceObstacle(context, leak) ?? getTakenObstacle(context, leak.container);
  if (place) return suggest(place);
  const capped = cap(context, leak);
  const read =
    getReadReason(context, leak) ??
    getKeptAliveReason(context, leak) ??
    (isExported(leak.container) ? context.exports.getObstacle(leak.container) : undefined);
  return read ? offer(capped, suggest(read)) : capped;
}

function cap(context: AnalysisContext, leak: Leak): Verdict {
  const sites = getSites(context.index, leak.container);
  const minimum = getLongestWindow(context, leak);
  const isRead = leak.container.accesses.some(
    (access) => (access.kind === 'read' || access.kind === 'iterate') && !isStartOfOwnCopy(access.site),
  );
  const isAsked = leak.container.accesses.some(({ kind }) => kind === 'count');
  return {
    decision: 'rewrite',
    reason: isRead ? 'only its newest entries are read' : isAsked ? 'it is only asked whether it holds anything' : 'nobody reads it',
    rewrite: {
      target: leak.container.declaration.kind === 'array' ? 'capped-array' : 'capped-string',
      limit: Math.max(context.config.bufferLimit, minimum),
      ...(minimum > 1 ? { minimum } : {}),
      files: sites.map(({ file }) => file),
      sites,
      facts: {},
    },
  };
}

function detect(context: AnalysisContext): Detection[] {
  return context.assessments.flatMap((assessment): Detection[] => {
    if (assessment.kind === 'safe') {
      const { kind } = assessment.container.declaration;
      const isList = kind === 'array' || kind === 'Set' || kind === 'string';
      return isList ? [{ kind: 'safe', safe: toSafe(context.index, assessment) }] : [];
    }
    if (assessment.style !== 'log') return [];
    return [{ kind: 'finding', finding: toFinding(context.index, ID, assessment, decide(context, assessment)) }];
  });
}

export const appendOnlyGlobal = definePattern({
  id: ID,
  description: 'a module-level, static or global container that only grows',
  rewrite: 'a capped buffer that drops the oldest entries',
  limit: 'bufferLimit',
  detect,
  edit,
});
