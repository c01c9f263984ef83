import { insert, refuse } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import type { Member } from './memo-value.ts';
import { quote } from './style.ts';
import { endOf, outerRange, startOf, type Node } from './tree.ts';

/** Whether the key is a string already, so that `String(…)` would add nothing. */
function isString(node: Node): boolean {
  if (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return isString(node.right) || (node.left.type !== 'PrivateName' && isString(node.left));
  if (node.type !== 'CallExpression') return false;
  if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier')
    return /^(?:stringify|toString|toLowerCase|toUpperCase|trim|join)$/.test(node.callee.property.name);
  return node.callee.type === 'Identifier' && node.callee.name === 'String';
}

/** Whether the key reaches the cache as it is. */
export function isKeyReady(memo: Memo, key: Node): boolean {
  return !memo.stringifies || isString(key);
}

/** Puts `String(…)` around a key that may be a number: an object takes both for one key. */
export function wrapKey(memo: Memo, key: Node): void {
  if (memo.isObject && memo.draft.task.facts.keys === 'number' && isString(key)) refuse('its keys are numbers and strings', key);
  if (isKeyReady(memo, key)) return;
  const { start, end } = outerRange(memo.draft.tree, key);
  const { before, after } = wrapping(memo, key);
  insert(memo.draft, start, before);
  insert(memo.draft, end, after, start);
}

/** What makes a key what an object makes of it: a text, save for symbols. */
function wrapping(memo: Memo, key: Node): { before: string; after: string } {
  if (memo.draft.task.facts.keys !== 'property') return { before: 'String(', after: ')' };
  if (key.type !== 'Identifier') refuse('its key may be a symbol and has no name', key);
  return { before: `typeof ${key.name} === ${quote(memo.draft.style, 'symbol')} ? ${key.name} : String(`, after: ')' };
}

/** The key as source text, for code that names it a second time. */
export function keyText(memo: Memo, member: Member): string {
  const { tree, style } = memo.draft;
  const text = tree.source.slice(startOf(member.property), endOf(member.property));
  if (!member.computed) return quote(style, text);
  if (isKeyReady(memo, member.property)) return text;
  const { before, after } = wrapping(memo, member.property);
  return before + text + after;
}
