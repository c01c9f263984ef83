import type * as t from '@babel/types';
import type { Site } from './contract.ts';
import { hasComment, insert, refuse, replace, type Draft } from './draft.ts';
import { convertTags, ownArguments, refuseTag, typeArguments } from './memo-types.ts';
import { findBindings } from './scope.ts';
import { endOf, startOf, textOf, tokenIndex, tokenText, type Node, type Tree } from './tree.ts';
import { readContainerType } from './type-text.ts';

/** What the rest of the rewrite of one memo needs to know. */
export interface Memo {
  readonly draft: Draft;
  /** Constructor as the new code names it: `LRUCache`, `lru.LRUCache`, `WeakMap`; asks for the import where that is needed. */
  readonly constructorName: () => string;
  /** Source of the constructor's arguments. */
  readonly constructorArguments: string;
  /** The new container is a `Map` itself, so that types may go on to say `Map`. */
  readonly isMap: boolean;
  /** An object or array memo: its accesses are rewritten, not only its declaration. */
  readonly isObject: boolean;
  /** Whether keys need `String(…)`. */
  readonly stringifies: boolean;
}

/** Where a container is declared, with what it starts as. */
interface Declared {
  /** The node that the type annotation hangs on, if the place can have one. */
  readonly annotation: t.TSTypeAnnotation | undefined;
  readonly value: Node;
}

function getAnnotation(node: { typeAnnotation?: unknown }): t.TSTypeAnnotation | undefined {
  const annotation = node.typeAnnotation as Node | null | undefined;
  if (!annotation) return undefined;
  return annotation.type === 'TSTypeAnnotation' ? annotation : refuse('its Flow type would have to change', annotation);
}

/** The field of the enclosing class that `this.name = …` fills. */
function findField(tree: Tree, member: t.MemberExpression): t.ClassProperty | t.ClassPrivateProperty | undefined {
  if (member.object.type !== 'ThisExpression') return undefined;
  const name = textOf(tree, member.property);
  for (let current: Node | undefined = member; current; current = tree.parent(current)) {
    if (current.type !== 'ClassBody') continue;
    for (const field of current.body) {
      if ((field.type === 'ClassProperty' || field.type === 'ClassPrivateProperty') && textOf(tree, field.key) === name) return field;
    }
    return undefined;
  }
  return undefined;
}

function fromAssignment(tree: Tree, left: Node, assignment: t.AssignmentExpression): Declared {
  if (!['=', '??=', '||='].includes(assignment.operator)) refuse('it is not declared by a plain assignment', assignment);
  if (left.type === 'MemberExpression') {
    const field = findField(tree, left);
    if (field?.value && !isNothing(tree, field.value)) refuse('the class fills it twice', field);
    return { annotation: field ? getAnnotation(field) : undefined, value: assignment.right };
  }
  const binding = left.type === 'Identifier' ? findBindings(tree, left.name) : [];
  if (binding.length > 1) refuse('its name is declared more than once', left);
  return { annotation: binding[0] ? getAnnotation(binding[0]) : undefined, value: assignment.right };
}

function findDeclared(tree: Tree, site: Site): Declared {
  const node = tree.at(site.start, site.end);
  const parent = node && tree.parent(node);
  if (!node || !parent) return refuse('no declaration stands at this place', site.start);
  if (node.type === 'NewExpression') return { annotation: undefined, value: node };
  if (parent.type === 'VariableDeclarator' && parent.id === node && parent.init)
    return { annotation: getAnnotation(node as t.Identifier), value: parent.init };
  if (
    /^Class(?:Private|Accessor)?Property$/.test(parent.type) &&
    'key' in parent &&
    parent.key === node &&
    'value' in parent &&
    parent.value
  )
    return { annotation: getAnnotation(parent as t.ClassProperty), value: parent.value as Node };
  if (parent.type === 'ObjectProperty' && parent.key === node && !parent.computed) return { annotation: undefined, value: parent.value };
  if (parent.type === 'AssignmentExpression' && parent.left === node) return fromAssignment(tree, node, parent);
  if (parent.type === 'AssignmentPattern') return refuse('callers may pass a container of their own', node);
  return refuse('the declaration has no initial value here', node);
}

function isNullPrototype(tree: Tree, node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    textOf(tree, node.callee) === 'Object.create' &&
    node.arguments.length === 1 &&
    node.arguments[0]?.type === 'NullLiteral'
  );
}

/** Whether the expression makes an empty container of the kind that the memo is. */
export function isEmptyContainer(tree: Tree, node: Node): boolean {
  if (node.type === 'ObjectExpression') return node.properties.length === 0;
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  if (node.type === 'NewExpression') return /^(?:Map|Object)$/.test(textOf(tree, node.callee)) && node.arguments.length === 0;
  return isNullPrototype(tree, node);
}

interface Initial {
  readonly container: Node;
  /** A cast around the container. */
  readonly cast: t.TSAsExpression | t.TSTypeAssertion | undefined;
  /** The type that it must satisfy. */
  readonly satisfied?: t.TSType;
}

/** The empty container in `{}`, `{} as T`, `fn.cache || {}`. */
function findInitial(tree: Tree, value: Node, name: string): Initial {
  if (value.type === 'LogicalExpression') {
    if (textOf(tree, value.left) !== name || value.operator === '&&')
      refuse(`${textOf(tree, value.left)} may be a container of another kind`, value);
    return findInitial(tree, value.right, name);
  }
  if (value.type === 'TSAsExpression' || value.type === 'TSTypeAssertion') {
    const { container, cast } = findInitial(tree, value.expression, name);
    if (cast) refuse('its initial value is cast twice', value);
    return { container, cast: value };
  }
  if (value.type === 'TSSatisfiesExpression' && value.expression.type === 'NewExpression')
    return { ...findInitial(tree, value.expression, name), satisfied: value.typeAnnotation };
  if (value.type === 'NewExpression' && value.arguments.length > 0) return refuse('it starts with entries', value);
  if (isEmptyContainer(tree, value)) return { container: value, cast: undefined };
  return refuse('it does not start as an empty container', value);
}

/** `type Cache = Map<K, V>`, where it is the only use of that name: the name stays what the container is. */
export function convertAlias(memo: Memo, site: Site): void {
  const alias = findAlias(memo.draft.tree, site);
  if (alias) convertAnnotation(memo, alias.typeAnnotation);
}

function findAlias(tree: Tree, { start, end }: Site): t.TSTypeAliasDeclaration | undefined {
  const node = tree.at(start, end);
  const parent = node && tree.parent(node);
  return parent?.type === 'TSTypeAliasDeclaration' && parent.id === node ? parent : undefined;
}

/** It goes by an alias that the task has as well. */
function isConvertedByName({ tree, task }: Draft, type: t.TSType): boolean {
  const name = type.type === 'TSTypeReference' ? textOf(tree, type) : undefined;
  return task.sites.some((site) => site.role === 'type' && name !== undefined && findAlias(tree, site)?.id.name === name);
}

function convertAnnotation(memo: Memo, type: t.TSType): void {
  const { draft } = memo;
  if (isConvertedByName(draft, type)) return;
  const found = readContainerType(draft.tree, type);
  if ((found.form === 'Map') === memo.isObject && type.type !== 'TSAnyKeyword') refuse('its type and its initial value differ', type);
  if (type.type === 'TSAnyKeyword' || (memo.isMap && found.form === 'Map')) return;
  if (type.type === 'TSTypeReference' && found.form === 'Map')
    replace(draft, startOf(type.typeName), endOf(type.typeName), memo.constructorName());
  else replace(draft, startOf(type), endOf(type), memo.constructorName() + typeArguments(memo, found));
}

/** `new Map()` of a map that the container keeps. */
export function convertInner(memo: Memo, { start, end }: Site): void {
  const { tree, task } = memo.draft;
  const node = tree.at(start, end);
  if (node?.type !== 'NewExpression' || !isEmptyContainer(tree, node)) return refuse('no empty map is made at this place', start);
  if (!memo.isMap) refuse('only a Map with a limit can take the place of the maps that it keeps', start);
  const types = /^Map(<[^]*>)$/.exec(task.facts.valueType ?? '')?.[1];
  if (tree.isTypeScript && !types && !node.typeParameters) refuse('the types of the maps that it keeps are not written down', start);
  convertMap(memo, node, tree.isTypeScript && types ? types : '');
}

/** `new Map<K, V>()` in place: the callee and the parentheses change, what stands between them stays. */
function convertMap(memo: Memo, node: t.NewExpression, typeTexts: string): void {
  const { draft } = memo;
  const { tree } = draft;
  const types = node.typeParameters ?? undefined;
  const own = types ? '' : typeTexts;
  replace(draft, startOf(node.callee), endOf(node.callee), memo.constructorName() + own);
  const open = tokenIndex(tree, types ? endOf(types) : endOf(node.callee));
  const hasParentheses = tokenText(tree, open) === '(' && (tree.tokens[open]?.end ?? Infinity) <= endOf(node);
  if (!hasParentheses) insert(draft, endOf(node), `(${memo.constructorArguments})`);
  else if (memo.constructorArguments !== '') {
    const at = tree.tokens[open]?.end ?? endOf(node);
    const next = tree.source[at] ?? '';
    insert(draft, at, memo.constructorArguments + (next === '/' ? ' ' : ''));
  }
}

/** Replaces an empty container by the cache. */
export function convertContainer(memo: Memo, container: Node, isTyped: boolean): void {
  const { draft } = memo;
  const hasTypes = isTyped || (container.type === 'NewExpression' && container.typeParameters);
  const own = hasTypes ? '' : ownArguments(memo, container);
  if (container.type === 'NewExpression') return convertMap(memo, container, own);
  replace(draft, startOf(container), endOf(container), `new ${memo.constructorName()}${own}(${memo.constructorArguments})`);
}

/** `{} as Record<K, V>`: the cast goes, its types become those of the constructor. */
function convertCast(memo: Memo, cast: t.TSAsExpression | t.TSTypeAssertion, isTyped: boolean): void {
  const type = cast.typeAnnotation;
  const found = readContainerType(memo.draft.tree, type);
  const types = isTyped ? '' : typeArguments(memo, found);
  replace(memo.draft, startOf(cast), endOf(cast), `new ${memo.constructorName()}${types}(${memo.constructorArguments})`);
}

/** Also `new Object()`; a list is one as well here: both are read by a key in brackets. */
function isObject(tree: Tree, container: Node): boolean {
  if (container.type !== 'NewExpression') return true;
  return textOf(tree, container.callee) === 'Object' && findBindings(tree, 'Object').length === 0;
}

/** Rewrites the place that declares the memo: initial value, type annotation, cast and doc comment. */
export function convertDeclaration(memo: Memo, site: Site): void {
  const { draft } = memo;
  const { tree } = draft;
  if (findBindings(tree, 'Map').length > 0 && !memo.isObject) refuse('Map is not the built-in one in this file', site.start);
  if (isMadeLater(memo, site)) return convertOpen(memo, site);
  const { annotation, value } = findDeclared(tree, site);
  const { container, cast, satisfied } = findInitial(tree, value, tree.source.slice(site.start, site.end));
  if (isObject(tree, container) !== memo.isObject) refuse('it is not the kind of container that was planned', container);
  if (hasComment(tree, startOf(container), endOf(container)) && container.type !== 'NewExpression')
    refuse('a comment stands in its initial value', container);
  if (annotation) convertOptional(memo, annotation.typeAnnotation);
  if (satisfied) convertAnnotation(memo, satisfied);
  const isTyped = annotation !== undefined || satisfied !== undefined;
  if (cast) convertCast(memo, cast, isTyped);
  else convertContainer(memo, container, isTyped);
  if (!tree.isTypeScript) convertTags(memo, value, container);
}

const NOTHING = /^(?:NullLiteral|TS(?:Undefined|Null)Keyword)$/;

/** `let cache;`, `let cache = null;` of what is made on first use: by one of the other places of the task. */
function isMadeLater({ draft: { tree, task } }: Memo, site: Site): boolean {
  const node = tree.at(site.start, site.end);
  const parent = node && tree.parent(node);
  const isOpen = parent?.type === 'VariableDeclarator' && parent.id === node && isNothing(tree, parent.init ?? undefined);
  return isOpen && task.sites.some((one) => one.role === 'access' && isMaking(tree, one));
}

function isNothing(tree: Tree, value: Node | undefined): boolean {
  return !value || NOTHING.test(value.type) || /^(?:undefined|void 0)$/.test(textOf(tree, value));
}

function isMaking(tree: Tree, { start, end }: Site): boolean {
  const node = tree.at(start, end);
  const parent = node && tree.parent(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node && isEmptyContainer(tree, parent.right);
}

/** Only its type says what it will hold. */
function convertOpen(memo: Memo, site: Site): void {
  const { tree } = memo.draft;
  const node = tree.at(site.start, site.end) as t.Identifier;
  const annotation = getAnnotation(node)?.typeAnnotation;
  if (!annotation) return tree.isTypeScript ? refuse('the types of its keys and values are not written down', node) : refuseTag(memo, node);
  convertOptional(memo, annotation);
}

/** `Map<K, V>`, also in `Map<K, V> | undefined`. */
function convertOptional(memo: Memo, type: t.TSType): void {
  const members = type.type === 'TSUnionType' ? type.types.filter((one) => !NOTHING.test(one.type)) : [type];
  const [only, ...others] = members;
  if (!only || others.length > 0) return refuse('its type names several kinds of container', type);
  convertAnnotation(memo, only);
}
