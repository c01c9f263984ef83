import type * as t from '@babel/types';
import { insert, refuse, replace } from './draft.ts';
import { isStableKey } from './key-stability.ts';
import { writeCall } from './memo-call.ts';
import type { Memo } from './memo-declaration.ts';
import { keyText } from './memo-key.ts';
import { isRepeatable, type Member } from './memo-value.ts';
import { endOf, outerRange, startOf, textOf } from './tree.ts';

/** Whether `set` gives the cache itself, and the key is the same before and after the value is computed. */
function checkChain({ draft }: Memo, assignment: t.AssignmentExpression, member: Member): void {
  const { tree, task } = draft;
  const { target, facts } = task;
  const isChainable = target === 'quick-lru' || target === 'bounded-map' || (target === 'lru-cache' && facts.lruMethods === undefined);
  if (!isChainable || tree.parent(assignment)?.type === 'NewExpression')
    refuse(`the value of ${assignment.operator} is used where it cannot be taken apart`, assignment);
  if (!isRepeatable(member.object)) refuse('the container is reached through a call', member);
  const key = member.property;
  if (!member.computed) return;
  if (!isRepeatable(key)) refuse('its key is computed where the value is used', member);
  if (!isStableKey(tree, key, assignment.right)) refuse('its key may change while the value is computed', member);
}

/** `.get(key)` behind a `set`, which gives what was stored. */
function getBack({ draft, ...memo }: Memo, member: Member): string {
  const sure = draft.tree.isTypeScript && draft.task.facts.strict === true ? '!' : '';
  return `.get(${keyText({ draft, ...memo }, member)})${sure}`;
}

/** `f((c[k] = v))` → `f(c.set(k, v).get(k))`: where no statement can be put, the value comes back out of the cache. */
export function chainAssignment(memo: Memo, assignment: t.AssignmentExpression, member: Member): void {
  checkChain(memo, assignment, member);
  const { draft } = memo;
  const { source } = draft.tree;
  writeCall(memo, assignment, member);
  const outer = outerRange(draft.tree, assignment);
  const start = startOf(assignment);
  const isGlued = /[\w$]/.test(source[outer.start - 1] ?? '');
  if (outer.start === start - 1 && outer.end === endOf(assignment) + 1 && !isGlued) {
    replace(draft, outer.start, start, '');
    replace(draft, endOf(assignment), outer.end, getBack(memo, member));
  } else insert(draft, endOf(assignment), getBack(memo, member), start);
}

/** `f((c[k] ??= v))` → `f((c.get(k) ?? c.set(k, v).get(k)))`. */
export function chainFallback(memo: Memo, assignment: t.AssignmentExpression, member: Member): void {
  checkChain(memo, assignment, member);
  const { draft } = memo;
  const { tree } = draft;
  const container = textOf(tree, member.object);
  const key = keyText(memo, member);
  const operator = assignment.operator.slice(0, 2);
  const right = outerRange(tree, assignment.right);
  replace(draft, startOf(member), right.start, `${container}.get(${key}) ${operator} ${container}.set(${key}, `);
  insert(draft, right.end, `)${getBack(memo, member)}`, startOf(assignment));
}
