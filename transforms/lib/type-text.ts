import type * as t from '@babel/types';
import { refuse } from './draft.ts';
import { endOf, startOf, textOf, type Node, type Tree } from './tree.ts';

/** A container type taken apart: the texts of its key and value types. */
export interface ContainerType {
  readonly form: 'Map' | 'object' | 'array';
  readonly key: string;
  readonly value: string;
}

function getName(node: Node): string | undefined {
  return node.type === 'TSTypeReference' && node.typeName.type === 'Identifier' ? node.typeName.name : undefined;
}

function getArguments(node: Node): readonly t.TSType[] {
  return node.type === 'TSTypeReference' ? ((node.typeParameters as t.TSTypeParameterInstantiation | null | undefined)?.params ?? []) : [];
}

/** `V` of `V | undefined`: a cache says so itself, and may not hold it. */
function withoutUndefined(tree: Tree, type: t.TSType): string {
  if (type.type !== 'TSUnionType') return tree.source.slice(startOf(type), endOf(type));
  const kept = type.types.filter((member) => member.type !== 'TSUndefinedKeyword');
  return kept.length === type.types.length
    ? tree.source.slice(startOf(type), endOf(type))
    : kept.map((member) => textOf(tree, member)).join(' | ');
}

function fromSignature(tree: Tree, literal: t.TSTypeLiteral): ContainerType | undefined {
  const [signature] = literal.members;
  if (literal.members.length !== 1 || signature?.type !== 'TSIndexSignature') return undefined;
  const key = signature.parameters[0]?.typeAnnotation;
  const value = signature.typeAnnotation;
  if (key?.type !== 'TSTypeAnnotation' || value?.type !== 'TSTypeAnnotation') return undefined;
  return { form: 'object', key: textOf(tree, key.typeAnnotation), value: withoutUndefined(tree, value.typeAnnotation) };
}

function fromMapped(tree: Tree, type: t.TSMappedType): ContainerType | undefined {
  const parameter = type.typeParameter;
  const value = type.typeAnnotation;
  if (!parameter.constraint || !value || type.nameType) return undefined;
  return { form: 'object', key: textOf(tree, parameter.constraint), value: withoutUndefined(tree, value) };
}

/** `type Sizes = Record<string, number>` of the same file. */
function fromAlias(tree: Tree, name: string, depth: number): ContainerType | undefined {
  const named = tree.nodes.filter((node) => 'id' in node && node.id?.type === 'Identifier' && node.id.name === name);
  const [alias, ...others] = named;
  if (alias?.type !== 'TSTypeAliasDeclaration' || alias.typeParameters || others.length > 0 || depth >= MAX_ALIASES) return undefined;
  return readContainerType(tree, alias.typeAnnotation, depth + 1);
}

/** Takes apart `Map<K, V>`, `Record<K, V>`, `Partial<Record<K, V>>`, `{ [key: K]: V }`, `V[]` and `Array<V>`; refuses any other type. */
export function readContainerType(tree: Tree, type: t.TSType, depth = 0): ContainerType {
  const [first, second] = getArguments(type);
  const name = getName(type);
  let found: ContainerType | undefined;
  if (name === 'Map' && first && second) found = { form: 'Map', key: textOf(tree, first), value: textOf(tree, second) };
  else if (name === 'Record' && first && second)
    found = { form: 'object', key: textOf(tree, first), value: withoutUndefined(tree, second) };
  else if (name === 'Partial' && first) found = readContainerType(tree, first, depth);
  else if (name === 'Array' && first) found = { form: 'array', key: 'number', value: withoutUndefined(tree, first) };
  else if (type.type === 'TSArrayType') found = { form: 'array', key: 'number', value: withoutUndefined(tree, type.elementType) };
  else if (type.type === 'TSTypeLiteral') found = fromSignature(tree, type);
  else if (type.type === 'TSMappedType') found = fromMapped(tree, type);
  else if (type.type === 'TSAnyKeyword') found = { form: 'object', key: 'any', value: 'any' };
  else if (name) found = fromAlias(tree, name, depth);
  return found ?? refuse(`its type ${tree.source.slice(startOf(type), endOf(type)).slice(0, 60)} cannot become a cache here`, type);
}

/** Aliases of aliases; two may be each other's. */
const MAX_ALIASES = 4;

const TAG = /@type\s*\{/;

/** Splits `A, B` at the comma that stands outside all brackets. */
function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const unit of text) {
    if ('<({['.includes(unit)) depth++;
    if ('>)}]'.includes(unit)) depth--;
    if (unit === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += unit;
  }
  return parts.map((part) => part.trim());
}

/** The range of the type in `@type {…}` of a comment, relative to the comment's value; undefined without the tag. */
export function findTypeTag(value: string): { start: number; end: number } | undefined {
  const tag = TAG.exec(value);
  if (!tag) return undefined;
  const start = tag.index + tag[0].length;
  let depth = 1;
  for (let at = start; at < value.length; at++) {
    if (value[at] === '{') depth++;
    if (value[at] === '}') depth--;
    if (depth === 0) return { start, end: at };
  }
  return undefined;
}

/** Takes apart the container type of a JSDoc tag; undefined for a form that is not known. */
export function readTagType(text: string): ContainerType | undefined {
  const type = text.trim();
  if (/^(?:Map|Object|object)$/.test(type)) return { form: type === 'Map' ? 'Map' : 'object', key: 'any', value: 'any' };
  const generic = /^(Map|WeakMap|Object|Record|Array)\.?<(.*)>$/s.exec(type);
  const parts = generic ? splitArguments(generic[2] ?? '') : [];
  if (generic?.[1] === 'Array' && parts.length === 1) return { form: 'array', key: 'number', value: parts[0] ?? 'any' };
  if (generic && parts.length === 2)
    return { form: generic[1] === 'Map' ? 'Map' : 'object', key: parts[0] ?? 'any', value: parts[1] ?? 'any' };
  const signature = /^\{\s*\[\s*[\w$]+\s*:\s*(\w+)\s*\]\s*:\s*(.*)\}$/s.exec(type);
  if (signature) return { form: 'object', key: signature[1] ?? 'any', value: (signature[2] ?? 'any').trim().replace(/[;,]$/, '') };
  const list = /^([\w.$]+)\[\]$/.exec(type);
  return list ? { form: 'array', key: 'number', value: list[1] ?? 'any' } : undefined;
}
