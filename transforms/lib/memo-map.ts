import type { Site } from './contract.ts';
import { refuse } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { isUndefined, type Member } from './memo-value.ts';
import { findAccess, isMemberOf, convertWhole } from './memo-whole.ts';
import { textOf, type Node, type Tree } from './tree.ts';

const SHARED = new Set(['get', 'set', 'has', 'delete']);
const LRU_ONLY = new Set(['clear', 'size']);

function checkCall(memo: Memo, call: Node, method: string): void {
  if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return;
  const [, value] = call.arguments;
  if (call.arguments.some((argument) => argument.type === 'SpreadElement')) refuse(`${method} is called with spread arguments`, call);
  if (method === 'set' && (!value || isUndefined(value)) && memo.draft.task.target === 'lru-cache')
    refuse('it stores undefined, which an LRU cache takes for a deletion', call);
}

/** `c.method(…)` and `c.size`. */
function checkMember(memo: Memo, member: Member): void {
  const { tree, task } = memo.draft;
  const method = textOf(tree, member.property);
  const call = tree.parent(member);
  // A Map with a limit has everything that a Map has.
  if (memo.isMap) return;
  const isCalled = (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') && call.callee === member;
  if (member.computed || (!SHARED.has(method) && !(LRU_ONLY.has(method) && task.target === 'lru-cache')))
    refuse(`its ${method} is used`, member);
  if (method !== 'size' && !isCalled) refuse(`its ${method} is taken as a function`, member);
  if (call) checkCall(memo, call, method);
}

/** Whether the place puts another container into the variable. */
function isWritten(tree: Tree, node: Node, parent: Node): boolean {
  if (parent.type === 'AssignmentExpression' || parent.type === 'AssignmentPattern' || parent.type === 'ForOfStatement') {
    return parent.left === node;
  }
  if (parent.type === 'ObjectProperty') return parent.value === node && tree.parent(parent)?.type === 'ObjectPattern';
  return /^(?:ArrayPattern|RestElement|ForInStatement|UpdateExpression)$/.test(parent.type);
}

/**
 * Checks one access of a `Map` memo. The methods are the same on the new container, so nothing changes here but a `new Map()` that
 * replaces the old one.
 */
export function checkMapAccess(memo: Memo, site: Site): void {
  const { tree, task } = memo.draft;
  const { node, parent } = findAccess(tree, site);
  if (convertWhole(memo, node, parent)) return;
  if (isMemberOf(parent, node)) checkMember(memo, parent);
  else if (!memo.isMap || isWritten(tree, node, parent)) refuse(`${task.name} is used as a whole`, node);
}
