import type * as t from '@babel/types';
import { insert, refuse, replace } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { wrapKey } from './memo-key.ts';
import type { Member } from './memo-value.ts';
import { quote } from './style.ts';
import { endOf, outerRange, startOf, textOf, tokenIndex, type Node, type Tree } from './tree.ts';

/** Offset of the bracket that opens the key of `c[key]`. */
function bracketOf(tree: Tree, member: Member): number {
  const first = tokenIndex(tree, outerRange(tree, member.property).start) - 1;
  return tree.tokens[first]?.start ?? refuse('its key is not found', member);
}

/**
 * Turns `c[key]` and `c.key` into `c.method(key` and leaves it to the caller to write what follows: `rest` is the text that takes the
 * place of the closing bracket, and of what stands up to `until`. Only the brackets change, so comments stay.
 */
export function callMethod(memo: Memo, member: Member, method: string, rest: string, until = endOf(member)): void {
  const { draft } = memo;
  const { tree } = draft;
  const key = member.property;
  const optional = member.type === 'OptionalMemberExpression' && member.optional;
  if (!member.computed) {
    if (key.type !== 'Identifier') refuse('its key is a private name', key);
    if (draft.task.facts.keys === 'number') refuse('its keys are numbers and names', key);
    replace(draft, endOf(member.object), until, `${optional ? '?' : ''}.${method}(${quote(draft.style, textOf(tree, key))}${rest}`);
    return;
  }
  const bracket = bracketOf(tree, member);
  // The `?.` of `c?.[key]` stays; `c[key]` gets its dot.
  replace(draft, bracket, bracket + 1, `${optional ? '' : '.'}${method}(`);
  wrapKey(memo, key);
  replace(draft, endOf(member) - 1, until, rest);
}

/** `c[key] = value` → `c.set(key, value)`; a comment behind the `=` stays. */
export function writeCall(memo: Memo, assignment: t.AssignmentExpression, member: Member): void {
  const { draft } = memo;
  const { tree } = draft;
  const right = outerRange(tree, assignment.right);
  const equals = tree.tokens.findLast(
    (token) => token.end <= right.start && tree.source.slice(token.start, token.end) === assignment.operator,
  );
  if (!equals || equals.start < endOf(member)) refuse('its assignment is not understood', assignment);
  callMethod(memo, member, 'set', ',', equals.end);
  insert(draft, right.end, ')', startOf(assignment));
}

const OWN = /^(?:Object\.hasOwn|(?:[\w$.]+\.|\{\}\.|\(\{\}\)\.)?(?:hasOwnProperty|hasOwn|_?has|own)\.call)$/;

/** Container and key of `Object.hasOwn(c, k)` and `Object.prototype.hasOwnProperty.call(c, k)`. */
export function getOwnCall(tree: Tree, call: t.CallExpression): { container: Node; key: Node } | undefined {
  const [container, key] = call.arguments;
  if (!container || !key || key.type === 'SpreadElement' || call.arguments.length !== 2) return undefined;
  const callee = tree.source.slice(startOf(call.callee), endOf(call.callee)).replaceAll(/\s/g, '');
  return OWN.test(callee) ? { container, key } : undefined;
}
