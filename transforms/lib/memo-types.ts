import { insert, refuse, replaceInComment } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { isBlank, lineIndent, lineStart } from './style.ts';
import { endOf, outerRange, startOf, tokenIndex, type Node, type Tree } from './tree.ts';
import { findTypeTag, readTagType, type ContainerType } from './type-text.ts';

/** What a property name is in the cache. */
function textType({ draft }: Memo): string {
  return draft.task.facts.keys === 'property' ? 'string | symbol' : 'string';
}

export function typeArguments(memo: Memo, type: ContainerType): string {
  const key = memo.stringifies && memo.isObject && type.key !== 'any' ? textType(memo) : type.key;
  return `<${key}, ${type.value}>`;
}

/** Type arguments for a constructor in TypeScript that no annotation gives them to. */
export function ownArguments(memo: Memo, container: Node): string {
  const { draft } = memo;
  const { keyType, valueType } = draft.task.facts;
  if (!draft.tree.isTypeScript) return '';
  if (keyType && valueType) return typeArguments(memo, { form: 'object', key: keyType, value: valueType });
  if (container.type === 'ObjectExpression' || container.type === 'ArrayExpression')
    return refuse('the types of its keys and values are not written down', container);
  return memo.isObject ? `<${textType(memo)}, any>` : '<any, any>';
}

/**
 * Types of JavaScript: changes the `@type` tag of the doc comment before the declaration, or of the cast around the container. Where there is
 * none and the file is checked, a tag of its own says what the cache holds, which lru-cache would take for `{}`.
 */
export function convertTags(memo: Memo, value: Node, container: Node): void {
  const { tree, task } = memo.draft;
  const holder = getHolder(tree, value);
  const { start } = outerRange(tree, container);
  const isTagged = convertTag(memo, startOf(holder));
  const isCast = start < startOf(container) && convertTag(memo, start);
  if (!isTagged && !isCast && task.facts.checked) addTag(memo, holder, value, container);
}

/** Changes the tag of the doc comment that stands directly before `declared`; false where there is none. */
function convertTag(memo: Memo, declared: number): boolean {
  const { tree } = memo.draft;
  const doc = commentsBefore(tree, declared).findLast((one) => one.value.startsWith('*'));
  const tag = doc && findTypeTag(doc.value);
  if (!doc || !tag) return false;
  const text = doc.value.slice(tag.start, tag.end);
  if (/^\s*[*?]?\s*$|^any$/.test(text)) return true;
  const type = readTagType(text);
  if (memo.isMap && type?.form === 'Map') return true;
  if (!type || (type.form === 'Map') === memo.isObject)
    return refuse(`its doc comment gives it the type ${text.trim().slice(0, 60)}`, declared);
  const at = (doc.start ?? 0) + 2;
  replaceInComment(memo.draft, at + tag.start, at + tag.end, memo.constructorName() + typeArguments(memo, type));
  return true;
}

/** A doc comment that gives a type to a variable which is declared without a value. */
export function refuseTag({ draft: { tree } }: Memo, declared: Node): void {
  const doc = commentsBefore(tree, startOf(getHolder(tree, declared))).findLast((one) => one.value.startsWith('*'));
  if (doc && findTypeTag(doc.value)) refuse('its doc comment gives it a type', declared);
}

/** Those between the token before `offset` and what stands there. */
function commentsBefore(tree: Tree, offset: number): Tree['comments'] {
  const before = tree.tokens[tokenIndex(tree, offset) - 1]?.end ?? 0;
  return tree.comments.filter((one) => (one.start ?? 0) >= before && (one.end ?? 0) <= offset);
}

function getHolder(tree: Tree, value: Node): Node {
  let node = value;
  while (!/Statement$|^VariableDeclaration$|Property$|^Program$/.test(node.type)) {
    const parent = tree.parent(node);
    if (!parent) break;
    node = parent;
  }
  const parent = tree.parent(node);
  return parent?.type === 'ExportNamedDeclaration' ? parent : node;
}

/** A doc comment on a line of its own above what declares nothing but the memo; else a cast around the container. */
function addTag(memo: Memo, holder: Node, value: Node, container: Node): void {
  const { draft } = memo;
  const { keyType = memo.isObject ? 'string' : 'any', valueType = 'any' } = draft.task.facts;
  const type = memo.constructorName() + typeArguments(memo, { form: memo.isObject ? 'object' : 'Map', key: keyType, value: valueType });
  const tag = `/** @type {${type}} */`;
  const start = startOf(holder);
  if (value === container && declaresOnly(holder, container) && isFreeAbove(draft.tree, start))
    return insert(draft, start, tag + draft.style.eol + lineIndent(draft.tree.source, start));
  insert(draft, startOf(container), `${tag} (`);
  insert(draft, endOf(container), ')');
}

function declaresOnly(holder: Node, value: Node): boolean {
  if (holder.type === 'ExportNamedDeclaration') return holder.declaration ? declaresOnly(holder.declaration, value) : false;
  if (holder.type === 'VariableDeclaration') return holder.declarations.length === 1 && holder.declarations[0]?.init === value;
  if (holder.type === 'ExpressionStatement') return isOwnField(holder.expression, value);
  return holder.type.endsWith('Property') && 'value' in holder && holder.value === value && !('decorators' in holder && holder.decorators);
}

/** `this.cache = {}` */
function isOwnField(node: Node, value: Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.right !== value) return false;
  return node.left.type === 'MemberExpression' && node.left.object.type === 'ThisExpression';
}

/**
 * It begins its line, which is not the first one, where an import goes; and no comment stands right above it, since one may be for the next line
 * only.
 */
function isFreeAbove(tree: Tree, start: number): boolean {
  const line = lineStart(tree.source, start);
  if (line <= 1 || !isBlank(tree, line, start)) return false;
  const last = commentsBefore(tree, start).at(-1);
  if (!last) return true;
  const isApart = tree.source.slice(last.end ?? 0, start).split(/\r\n|\n|\r/).length > 2;
  return isApart || !isBlank(tree, lineStart(tree.source, last.start ?? 0), last.start ?? 0);
}
