import type { Site } from './contract.ts';
import { hasComment, refuse } from './draft.ts';
import { convertContainer, isEmptyContainer, type Memo } from './memo-declaration.ts';
import { isHarmless } from './memo-object.ts';
import { isUndefined } from './memo-value.ts';
import { isUnused } from './statements.ts';
import { endOf, startOf, textOf, type Node } from './tree.ts';

const SHARED = new Set(['get', 'set', 'has', 'delete']);
const LRU_ONLY = new Set(['clear', 'size']);

function checkCall(memo: Memo, call: Node, method: string): void {
  if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return;
  const [, value] = call.arguments;
  if (call.arguments.some((argument) => argument.type === 'SpreadElement')) refuse(`${method} is called with spread arguments`, call);
  if (method === 'set' && (!value || isUndefined(value)) && memo.draft.task.target === 'lru-cache')
    refuse('it stores undefined, which an LRU cache takes for a deletion', call);
}

/**
 * Checks one access of a `Map` memo. The methods are the same on the new container, so nothing changes here but a `new Map()` that
 * replaces the old one.
 */
export function checkMapAccess(memo: Memo, site: Site): void {
  const { tree, task } = memo.draft;
  const node = tree.at(site.start, site.end);
  const parent = node && tree.parent(node);
  if (!node || !parent) return refuse('no access stands at this place', site.start);
  if (isHarmless(tree, node, parent)) return;
  if ((parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') && parent.object === node && !parent.computed) {
    const method = textOf(tree, parent.property);
    const call = tree.parent(parent);
    const isCalled = (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') && call.callee === parent;
    if (!SHARED.has(method) && !(LRU_ONLY.has(method) && task.target === 'lru-cache')) refuse(`its ${method} is used`, parent);
    if (method !== 'size' && !isCalled) refuse(`its ${method} is taken as a function`, parent);
    if (call) checkCall(memo, call, method);
    return;
  }
  if (parent.type === 'LogicalExpression' && parent.left === node && isEmptyContainer(tree, parent.right)) return;
  if (parent.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=' && isEmptyContainer(tree, parent.right)) {
    if (!isUnused(tree, parent) || hasComment(tree, startOf(parent.right), endOf(parent.right)))
      refuse('it is replaced in an expression', parent);
    return convertContainer(memo, parent.right, true);
  }
  refuse(`${task.name} is used as a whole`, node);
}
