import type * as t from '@babel/types';
import type { Site } from './contract.ts';
import { insert, refuse, replace } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { callMethod, getOwnCall, writeCall } from './memo-call.ts';
import { wrapKey } from './memo-key.ts';
import { chainAssignment, chainFallback } from './memo-chain.ts';
import { unfoldAssignment, unfoldFallback } from './memo-unfold.ts';
import { isPlainValue, isUndefined, needsAssertion, sameText, type Member } from './memo-value.ts';
import { convertWhole, findAccess, isMemberOf } from './memo-whole.ts';
import { isUnused } from './statements.ts';
import { endOf, outerRange, startOf, textOf, tokenIndex, tokenText, type Node, type Tree } from './tree.ts';

const INHERITED = /^(?:hasOwnProperty|toString|valueOf|constructor|__proto__|isPrototypeOf|propertyIsEnumerable|length)$/;

function read(memo: Memo, member: Member): void {
  callMethod(memo, member, 'get', needsAssertion(memo, member) ? ')!' : ')');
}

function assign(memo: Memo, assignment: t.AssignmentExpression, member: Member): void {
  const { draft } = memo;
  if (isUndefined(assignment.right)) refuse('it stores undefined, which an LRU cache takes for a deletion', assignment);
  if (assignment.operator === '??=' || assignment.operator === '||=') {
    if (!unfoldFallback(memo, assignment, member, assignment)) chainFallback(memo, assignment, member);
    return;
  }
  if (assignment.operator !== '=') refuse(`it is changed in place by ${assignment.operator}`, assignment);
  if (isUnused(draft.tree, assignment)) return writeCall(memo, assignment, member);
  if (unfoldAssignment(memo, assignment, member)) return;
  if (!isPlainValue(assignment.right)) return chainAssignment(memo, assignment, member);
  writeCall(memo, assignment, member);
  const isWrapped = Boolean(assignment.extra?.['parenthesized']);
  if (!isWrapped) insert(draft, startOf(assignment), '(', 0);
  insert(draft, endOf(assignment), `, ${textOf(draft.tree, assignment.right)}${isWrapped ? '' : ')'}`);
}

function remove(memo: Memo, unary: t.UnaryExpression, member: Member): void {
  const { draft } = memo;
  if (!isUnused(draft.tree, unary)) refuse('the value of delete is used', unary);
  const argument = outerRange(draft.tree, unary.argument);
  if (argument.start !== startOf(member)) refuse('it is deleted in parentheses', unary);
  replace(draft, startOf(unary), startOf(member), '');
  callMethod(memo, member, draft.task.facts.lruMethods === 'before-7' ? 'del' : 'delete', ')');
}

/** The assignment of `c[k] || (c[k] = v)` and `c[k] ?? (c[k] = v)` when it stores under the key that was read. */
function getFallback(
  tree: Tree,
  member: Member,
  logical: t.LogicalExpression,
): { assignment: t.AssignmentExpression; target: Member } | undefined {
  const { right } = logical;
  if (logical.left !== member || logical.operator === '&&' || right.type !== 'AssignmentExpression' || right.operator !== '=')
    return undefined;
  if (right.left.type !== 'MemberExpression' || !sameText(tree, right.left, member)) return undefined;
  return { assignment: right, target: right.left };
}

const TARGETS = /^(?:ArrayPattern|RestElement|ForOfStatement|ForInStatement)$/;

function isTarget(tree: Tree, member: Member, parent: Node): boolean {
  if (parent.type === 'AssignmentPattern') return parent.left === member;
  if (parent.type === 'ObjectProperty') return tree.parent(parent)?.type === 'ObjectPattern' && parent.value === member;
  if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.left === member;
  return TARGETS.test(parent.type);
}

/** What is called would get another receiver. */
function isMethodCall({ draft }: Memo, member: Member, parent: Node): boolean {
  if (parent.type === 'CallExpression' || parent.type === 'OptionalCallExpression')
    return parent.callee === member && draft.task.facts.receiver !== 'unused';
  return parent.type === 'TaggedTemplateExpression' || (parent.type === 'NewExpression' && parent.callee === member);
}

function convertMember(memo: Memo, member: Member): void {
  const { tree, handled } = memo.draft;
  const parent = tree.parent(member);
  if (!parent) return;
  if (!member.computed && INHERITED.test(textOf(tree, member.property))) refuse(`its ${textOf(tree, member.property)} is used`, member);
  if (isTarget(tree, member, parent)) refuse('it is the target of a destructuring or a loop', member);
  if (parent.type === 'AssignmentExpression' && parent.left === member) return assign(memo, parent, member);
  if (parent.type === 'UpdateExpression') refuse('it counts', parent);
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return remove(memo, parent, member);
  if (isMethodCall(memo, member, parent)) refuse('an entry is called as a method of the container', parent);
  const fallback = parent.type === 'LogicalExpression' ? getFallback(tree, member, parent) : undefined;
  if (fallback && parent.type === 'LogicalExpression' && unfoldFallback(memo, fallback.assignment, fallback.target, parent)) {
    handled.add(fallback.target.object);
    return;
  }
  read(memo, member);
}

/** `key in c` → `c.has(key)`. */
function convertIn(memo: Memo, binary: t.BinaryExpression): void {
  const { draft } = memo;
  const { tree } = draft;
  if (binary.left.type === 'PrivateName') return;
  const left = outerRange(tree, binary.left);
  const right = outerRange(tree, binary.right);
  const container = tree.source.slice(startOf(binary.right), endOf(binary.right));
  const parent = tree.parent(binary);
  const outer = outerRange(tree, binary);
  // `!(k in c)` needs its parentheses no longer.
  const isNegated =
    parent?.type === 'UnaryExpression' && parent.operator === '!' && outer.start === startOf(binary) - 1 && outer.end === right.end + 1;
  if (isNegated) replace(draft, outer.start, outer.start + 1, '');
  insert(draft, left.start, `${container}.has(`);
  wrapKey(memo, binary.left);
  replace(draft, left.end, isNegated ? outer.end : right.end, ')');
}

/** `c.hasOwnProperty(k)` → `c.has(k)`. */
function convertOwnMethod(memo: Memo, member: Member, call: t.CallExpression): void {
  const key = call.arguments[0];
  if (call.arguments.length !== 1 || !key || key.type === 'SpreadElement')
    refuse('hasOwnProperty is called with something else than a key', call);
  replace(memo.draft, startOf(member.property), endOf(member.property), 'has');
  wrapKey(memo, key);
}

/** `Object.hasOwn(c, k)`, `Object.prototype.hasOwnProperty.call(c, k)` → `c.has(k)`. */
function convertOwnCall(memo: Memo, call: t.CallExpression, node: Node): boolean {
  const { draft } = memo;
  const own = getOwnCall(draft.tree, call);
  if (own?.container !== node) return false;
  replace(draft, startOf(call), startOf(node), '');
  replace(draft, endOf(node), outerRange(draft.tree, own.key).start, '.has(');
  wrapKey(memo, own.key);
  return true;
}

function convertOwnOrMember(memo: Memo, member: Member): void {
  const { tree } = memo.draft;
  const call = tree.parent(member);
  const isOwn = !member.computed && textOf(tree, member.property) === 'hasOwnProperty';
  if (isOwn && call?.type === 'CallExpression' && call.callee === member) convertOwnMethod(memo, member, call);
  else convertMember(memo, member);
}

/** Rewrites one access of an object or array memo; refuses an access that an LRU cache has no counterpart for. */
export function convertAccess(memo: Memo, site: Site): void {
  const { tree, handled, task } = memo.draft;
  const { node, parent } = findAccess(tree, site);
  if (handled.has(node) || convertWhole(memo, node, parent)) return;
  if (isMemberOf(parent, node)) return convertOwnOrMember(memo, parent);
  if (parent.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === node) return convertIn(memo, parent);
  if (parent.type === 'CallExpression' && convertOwnCall(memo, parent, node)) return;
  const isSpread = tokenText(tree, tokenIndex(tree, startOf(node)) - 1) === '...';
  refuse(`${task.name} is ${isSpread ? 'spread' : 'used as a whole'}`, node);
}
