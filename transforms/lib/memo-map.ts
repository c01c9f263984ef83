import type { Site } from './contract.ts';
import { refuse, replace } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { isUndefined, type Member } from './memo-value.ts';
import { findAccess, isMemberOf, convertWhole } from './memo-whole.ts';
import { isUnused } from './statements.ts';
import { endOf, startOf, textOf, type Node, type Tree } from './tree.ts';

const SHARED = new Set(['get', 'set', 'has', 'delete']);
const LRU_ONLY = new Set(['clear', 'size']);
/** What lru-cache called them before version 7. */
const BEFORE_7: Readonly<Record<string, string>> = { delete: 'del', clear: 'reset', size: 'length' };

function checkCall(memo: Memo, call: Node, method: string): void {
  if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return;
  const { tree, task } = memo.draft;
  const [, value] = call.arguments;
  if (call.arguments.some((argument) => argument.type === 'SpreadElement')) refuse(`${method} is called with spread arguments`, call);
  if (method === 'set' && (!value || isUndefined(value)) && task.target !== 'WeakMap')
    refuse('it stores undefined, which an LRU cache takes for a deletion', call);
  if (method === 'set' && returnsOther(memo) && !isUnused(tree, call)) refuse('what its set returns is used', call);
  if (method === 'delete' && task.facts.lruMethods === 'before-7' && !isUnused(tree, call))
    refuse('what its delete returns is used, and del of this lru-cache returns nothing', call);
}

/** Not every `set` returns the cache. */
function returnsOther({ draft: { task } }: Memo): boolean {
  return task.target === 'mnemonist' || task.facts.lruMethods === 'before-7';
}

/** `c.method(…)` and `c.size`. */
function checkMember(memo: Memo, member: Member): void {
  const { tree, task } = memo.draft;
  const method = textOf(tree, member.property);
  const call = tree.parent(member);
  // A Map with a limit has everything that a Map has.
  if (memo.isMap) return;
  const isCalled = (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') && call.callee === member;
  if (member.computed || (!SHARED.has(method) && !(LRU_ONLY.has(method) && task.target !== 'WeakMap')))
    refuse(`its ${method} is used`, member);
  if (method !== 'size' && !isCalled) refuse(`its ${method} is taken as a function`, member);
  if (call) checkCall(memo, call, method);
  const renamed = task.facts.lruMethods === 'before-7' ? BEFORE_7[method] : undefined;
  if (renamed) replace(memo.draft, startOf(member.property), endOf(member.property), renamed);
}

/** Whether the place puts another container into the variable. */
function isWritten(tree: Tree, node: Node, parent: Node): boolean {
  if (parent.type === 'AssignmentExpression' || parent.type === 'AssignmentPattern' || parent.type === 'ForOfStatement') {
    return parent.left === node;
  }
  if (parent.type === 'ObjectProperty') return parent.value === node && tree.parent(parent)?.type === 'ObjectPattern';
  return /^(?:ArrayPattern|RestElement|ForInStatement|UpdateExpression)$/.test(parent.type);
}

/** Whether all entries are gone through, whose order a cache changes. */
function isListed(tree: Tree, parent: Node): boolean {
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression')
    return /^(?:Array\.from|Map|Set|Object\.\w+|structuredClone|JSON\.stringify)$/.test(textOf(tree, parent.callee));
  if (parent.type === 'VariableDeclarator') return parent.id.type !== 'Identifier';
  return /^(?:SpreadElement|For(?:Of|In)Statement|YieldExpression)$/.test(parent.type);
}

/**
 * Checks one access of a `Map` memo. The methods are the same on the new container, so nothing changes here but a `new Map()` that
 * replaces the old one.
 */
export function checkMapAccess(memo: Memo, site: Site): void {
  const { tree, task } = memo.draft;
  const { node, parent } = findAccess(tree, site);
  if (memo.draft.handled.has(node) || convertWhole(memo, node, parent)) return;
  if (isMemberOf(parent, node)) checkMember(memo, parent);
  else if (isWritten(tree, node, parent) || !(memo.isMap || (task.byHand && !isListed(tree, parent))))
    refuse(`${task.name} is used as a whole`, node);
}
