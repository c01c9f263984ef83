import { ts } from 'ts-morph';
import { edit } from '../../transforms/unbounded-memo.ts';
import type { Assessment } from '../analysis/assess.ts';
import { getCollectionWatch } from '../analysis/syntax/collection-watch.ts';
import { type Access, type Container, withAccesses } from '../analysis/containers/containers.ts';
import type { AnalysisContext, Detection } from '../analysis/context.ts';
import { getTypePlaces } from '../analysis/containers/type-places.ts';
import { type Place, getSites, offer, toFinding, toSafe, type Verdict } from '../analysis/finding.ts';
import { detectMemoizers } from '../analysis/memoizers/memoizer-findings.ts';
import { getObstacle, getOutsideObstacle, getTakenObstacle, isDeleteAsked, isExported } from '../analysis/obstacles.ts';
import {
  getCastKey,
  getKeyKind,
  getObjectKey,
  getPrimitiveKey,
  getSymbolKey,
  getTypeTexts,
  getUntypedKey,
  hasNamedKeys,
} from '../analysis/memo/memo-keys.ts';
import { getInferredTexts } from '../analysis/memo/inferred-types.ts';
import { type InnerTables, getInnerTables } from '../analysis/memo/inner-tables.ts';
import { LEFT_OPEN } from '../analysis/memo/memo-shape.ts';
import { getHandedMemo, getHandedProblem, type HandedMemo } from '../analysis/memo/handed-memos.ts';
import { withHelpedStores } from '../analysis/memo/storing-helpers.ts';
import { getUndefinedReason } from '../analysis/memo/kept-nothing.ts';
import { getRecomputation } from '../analysis/memo/recomputation.ts';
import { getGrowthReason, getValueReason } from '../analysis/memo/value-reasons.ts';
import { isWithoutReceiver } from '../analysis/values/made-functions.ts';
import { unwrap, wrapped } from '../analysis/syntax/syntax.ts';
import type { TaskFacts } from '../types.ts';
import { definePattern } from './define.ts';

const ID = 'unbounded-memo';

type Leak = Extract<Assessment, { kind: 'leak' }>;

const OPTIONS: readonly string[] = [
  'bound it with an LRU cache, if a dropped entry may be computed again',
  'expire entries after a time (TTL)',
  'clear it where the work that fills it ends',
  'delete it, if computing is cheap enough',
];
const WEAK_OPTION = 'key a WeakMap by the object, so that an entry goes with its key';

const NAMED = 'nothing but its name says that an entry can be made again';
const SINGLE_KEY_METHODS = new Set(['get', 'set', 'has', 'delete']);

/** The read that keeps this from being a cache, if there is one. */
function getStoreReason(context: AnalysisContext, leak: Leak): string | undefined {
  const { index, shapes } = context;
  for (const access of leak.container.accesses) {
    if (access.via === 'nested') continue;
    const at = index.at(access.node);
    if (access.kind === 'iterate') return `its entries are listed at ${at}, which would miss what was evicted`;
    if (access.kind === 'count') return `its size is asked for at ${at}`;
    if (access.kind !== 'read' && access.kind !== 'test') continue;
    const why = shapes.getIntolerance(access, leak.container);
    const elsewhere = why === LEFT_OPEN && leak.elsewhere ? index.at(leak.elsewhere) : at;
    if (elsewhere !== at) return `${at} looks it up, and another function makes the entry on a miss (${elsewhere}), which is not followed`;
    if (why) return `${at} ${why}`;
  }
  const plain = leak.container.accesses.find((access) => access.kind === 'growth' && !access.key);
  return plain ? `${index.at(plain.node)} adds without a key` : undefined;
}

function isWeakable(container: Container): boolean {
  return (
    container.declaration.kind === 'Map' &&
    container.accesses.every(
      ({ kind, method }) => !/^(?:growth|release|read|test|iterate|count)$/.test(kind) || SINGLE_KEY_METHODS.has(method),
    )
  );
}

function suggest(reason: string, isObjectKeyed: boolean): Verdict {
  return { decision: 'suggest', reason, options: isObjectKeyed ? [WEAK_OPTION, ...OPTIONS] : OPTIONS };
}

function decide(context: AnalysisContext, leak: Leak): Verdict {
  if (leak.isByName) return decideAs(context, leak, () => suggest(getValueReason(context, leak) ?? NAMED, false));
  const own = decideAs(context, leak, () => decideWithin(context, leak));
  const handed = own.decision === 'suggest' ? getHandedMemo(context, leak.container) : undefined;
  if (!handed) return own;
  if (typeof handed === 'string') return { ...own, reason: handed };
  const seen = { ...leak, container: handed.reached, value: undefined };
  return decideAs(context, seen, () => decideHanded(context, seen, handed));
}

function decideAs(context: AnalysisContext, leak: Leak, look: () => Verdict): Verdict {
  const { container } = leak;
  const isObjectKeyed = container.declaration.kind === 'Map' && getKeyKind(context, container) === 'object';
  const obstacle = getObstacle(context, leak);
  if (obstacle) return suggest(obstacle, isObjectKeyed);
  const within = look();
  const outside = getOutsideObstacle(context, container) ?? (within.rewrite && getTakenObstacle(context, container));
  if (outside) return offer(within, suggest(outside, isObjectKeyed));
  const reached = within.decision === 'rewrite' && isExported(container) ? context.exports.getObstacle(container) : undefined;
  if (reached !== undefined) return offer(within, suggest(reached, isObjectKeyed));
  const useless = within.decision === 'rewrite' ? leak.getUselessness() : undefined;
  return useless === undefined ? within : offer(within, suggest(useless, false));
}

/** As those see it who ask it, where a function of its own stores what they have made. */
function see({ index, calls }: AnalysisContext, leak: Leak): Leak {
  const container = withHelpedStores(index, calls, leak.container);
  return container === leak.container ? leak : { ...leak, container, value: undefined };
}

/** The decision about a container that no code outside of the program reaches. */
function decideWithin(context: AnalysisContext, leak: Leak): Verdict {
  const { container } = leak;
  const keys = getKeyKind(context, container);
  const kind = container.declaration.kind;
  const isObjectKeyed = keys === 'object' && kind === 'Map';
  if (kind === 'array') return suggest('its array may be used as a list as well as a map', false);
  // A mark of a check was proven to be one.
  const seen = see(context, leak);
  const store = leak.value?.kind === 'constant' ? undefined : getStoreReason(context, seen);
  if (store) return suggest(store, isObjectKeyed);
  if (isObjectKeyed) return decideWeak(context, leak);
  const asked = container.accesses.find(isDeleteAsked);
  if (asked) return suggest(`it is asked at ${context.index.at(asked.node)} whether an entry was there to be deleted`, false);
  const symbol = kind === 'object' ? getSymbolKey(context, container) : undefined;
  const object = keys === 'mixed' && kind === 'Map' ? getObjectKey(context, container) : undefined;
  if (object) return suggest(`its keys may be objects at ${context.index.at(object)}, which would need a WeakMap`, true);
  const strict = isTypeScript(context, container);
  const types = strict ? getTypeTexts(container) : getInferredTexts(context, container, keys);
  const facts = { keys: symbol ? ('property' as const) : keys, ...types, strict };
  const called = kind === 'object' ? container.accesses.find(isCalledEntry) : undefined;
  if (!called) return decideByKey(context, leak, seen, facts, symbol);
  return hasFreeFunctions(context, container)
    ? decideByKey(context, leak, seen, { ...facts, receiver: 'unused' }, symbol)
    : suggest(`what is called at ${context.index.at(called.node)} may look at the table, which is its receiver`, false);
}

/** Its helpers take any map, or one of the type that they say: only what it is made as changes. */
function decideHanded(context: AnalysisContext, leak: Leak, handed: HandedMemo): Verdict {
  const { index } = context;
  const { container, handings, changed } = handed;
  const keys = getKeyKind(context, container);
  const object = keys === 'string' || keys === 'number' ? undefined : getObjectKey(context, container);
  if (keys === 'object' || object) return suggest(`its keys may be objects (${index.at(object ?? container.declaration.nameNode)})`, true);
  const strict = isTypeScript(context, container);
  const types = strict ? getTypeTexts(container) : getInferredTexts(context, container, keys);
  const facts = { keys, ...types, strict };
  const [handing] = handings;
  const reason = `what it is handed to asks it for one entry, and makes it on a miss${handing ? ` (${index.at(handing.call)})` : ''}`;
  const needsMap = handings.some(({ isTyped }) => isTyped) || getUndefinedReason(context, container) !== undefined;
  const verdict = rewriteTo(context, { ...leak, container: changed }, needsMap ? 'bounded-map' : 'lru-cache', facts, reason);
  const problem = getValueReason(context, leak) ?? getGrowthReason(context, container) ?? getHandedProblem(context, handed);
  return problem === undefined ? verdict : offer(verdict, suggest(problem, false));
}

function isCalledEntry({ kind, node }: Access): boolean {
  const { parent } = wrapped(node);
  return kind === 'read' && ts.isCallExpression(parent) && unwrap(parent.expression) === node;
}

function hasFreeFunctions({ index }: AnalysisContext, { accesses }: Container): boolean {
  const stored = accesses.flatMap(({ kind, value }) => (kind === 'growth' && value ? [value] : []));
  return stored.length > 0 && stored.every((value) => isWithoutReceiver(index, value));
}

/** The decision about a container whose keys are no objects; `symbol`: one that may be a symbol. */
function decideByKey(context: AnalysisContext, leak: Leak, seen: Leak, facts: TaskFacts, symbol: ts.Node | undefined): Verdict {
  const { container } = leak;
  const tables = getInnerTables(context.index, container);
  if (tables) return decideTables(context, leak, facts, tables);
  // What would have to be asked for its type twice needs a name.
  if (symbol && !hasNamedKeys(container)) return suggest(`its keys may be symbols (${context.index.at(symbol)})`, false);
  const holds = getUndefinedReason(context, container);
  const reason = 'every read recomputes on a miss';
  const verdict = rewriteTo(context, leak, holds ? 'bounded-map' : 'lru-cache', facts, holds ? `${reason}; ${holds}` : reason);
  const value = getValueReason(context, seen) ?? getGrowthReason(context, seen.container);
  if (value) return offer(verdict, suggest(value, false));
  const again = getRecomputation(context, seen.container);
  const risk = 'problem' in again ? again.problem : context.sharing.getRisk(seen.container);
  if (risk !== undefined) return offer(verdict, suggest(risk, false));
  const [print] = 'prints' in again ? again.prints : [];
  return print ? { ...verdict, reason: `${verdict.reason}; what it says at ${context.index.at(print)} is said again` } : verdict;
}

/** A memo of memos: a table that is gone is made again, and so is what was in it. */
function decideTables(context: AnalysisContext, leak: Leak, facts: TaskFacts, tables: InnerTables): Verdict {
  const { index, values, sharing } = context;
  const { container } = leak;
  const inner = tables.container;
  const outer = withAccesses(
    container,
    container.accesses.filter(({ via }) => via !== 'nested'),
  );
  const made = tables.makers.map((node) => ({ node, role: 'inner' as const }));
  const verdict = rewriteTo(
    context,
    leak,
    'bounded-map',
    facts,
    'every read recomputes on a miss, in the tables of its entries as well',
    made,
  );
  const [sites, own] = [inner.accesses.map(({ site }) => site), outer.accesses.map(({ site }) => site)];
  const changed = values.getMutation(inner, () => true);
  const store = getStoreReason(context, { ...leak, container: inner });
  const problem = store ?? (changed ? `a stored value is changed in place at ${index.at(changed)}` : getGrowthReason(context, inner));
  if (problem) return offer(verdict, suggest(problem, false));
  for (const again of [getRecomputation(context, outer, { sites }), getRecomputation(context, inner, { key: tables.key, sites: own })])
    if ('problem' in again) return offer(verdict, suggest(again.problem, false));
  const risk = sharing.getRisk(inner);
  return risk === undefined ? verdict : offer(verdict, suggest(risk, false));
}

function decideWeak(context: AnalysisContext, leak: Leak): Verdict {
  const { container } = leak;
  if (!isTypeScript(context, container)) return suggest('its keys may be null, which a WeakMap refuses', true);
  const primitive = getPrimitiveKey(context, container) ?? getUntypedKey(context, container);
  if (primitive) return suggest(`its keys may be primitive at ${context.index.at(primitive)}, which a WeakMap refuses`, true);
  const cast = getCastKey(context, container);
  if (cast) return suggest(`its keys may be null at ${context.index.at(cast)}, which a WeakMap refuses`, true);
  if (!context.isNullStrict(context.index.getFile(container.declaration.nameNode).file))
    return suggest('without strictNullChecks its keys may be null, which a WeakMap refuses', true);
  const watcher = getCollectionWatch(context.index);
  if (watcher) return suggest(`the program watches at ${context.index.at(watcher)} what is collected, which a WeakMap would change`, true);
  if (!isWeakable(container)) return suggest('it is used in ways that a WeakMap does not allow', true);
  const facts = { keys: 'object' as const, ...getTypeTexts(container), strict: isTypeScript(context, container) };
  return rewriteTo(context, leak, 'WeakMap', facts, 'its keys are objects and it is only asked by key, so an entry can go with its key');
}

function isTypeScript(context: AnalysisContext, container: Container): boolean {
  return /\.[cm]?tsx?$/.test(context.index.getFile(container.declaration.nameNode).file);
}

function rewriteTo(
  context: AnalysisContext,
  { container }: Leak,
  target: string,
  facts: TaskFacts,
  reason: string,
  made: readonly Place[] = [],
): Verdict {
  const types = getTypePlaces(context.index, container).map((node) => ({ node, role: 'type' as const }));
  const sites = getSites(context.index, container, [...types, ...made]);
  const read = container.accesses.find((access: Access) => access.kind === 'read' || access.kind === 'test');
  return {
    decision: 'rewrite',
    reason: read ? `${reason} (${context.index.at(read.node)})` : reason,
    rewrite: {
      target,
      ...(target === 'WeakMap' ? {} : { limit: context.config.memoLimit }),
      files: sites.map(({ file }) => file),
      sites,
      facts,
    },
  };
}

function detect(context: AnalysisContext): Detection[] {
  return [...detectContainers(context), ...detectMemoizers(context, ID)];
}

function detectContainers(context: AnalysisContext): Detection[] {
  return context.assessments.flatMap((assessment): Detection[] => {
    if (assessment.kind === 'safe') {
      const { kind } = assessment.container.declaration;
      const isKeyed = kind === 'object' || kind === 'Map' || kind === 'memoizer';
      return isKeyed ? [{ kind: 'safe', safe: toSafe(context.index, assessment) }] : [];
    }
    if (assessment.style !== 'memo') return [];
    return [{ kind: 'finding', finding: toFinding(context.index, ID, assessment, decide(context, assessment)) }];
  });
}

export const unboundedMemo = definePattern({
  id: ID,
  description: 'a memo that keeps one result per key for ever',
  rewrite: 'an LRU cache with a limit',
  limit: 'memoLimit',
  detect,
  edit,
});
