import type * as t from '@babel/types';
import type { Site } from './contract.ts';
import { refuse } from './draft.ts';
import { isEmptyContainer } from './memo-declaration.ts';
import { getMemoizerForm } from './memoizer-call.ts';
import { findBindings, resolveReferences } from './scope.ts';
import { getDescendants, nameEnd, spanOf, startOf, textOf, type Node, type Tree } from './tree.ts';

/** Line and column, from 1, of the declared name. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A container or field that one file declares, with every place of that file that names it. */
export interface Declared {
  readonly name: string;
  readonly node: Node;
  readonly sites: readonly Site[];
  /** Other files may name it: it is exported, or a property that is not private. */
  readonly isReachable: boolean;
}

const FIELD = /^(?:Class(?:Private|Accessor)?Property|TSParameterProperty)$/;

function isExported(tree: Tree, id: Node, references: readonly Node[]): boolean {
  const statement = tree.parent(tree.parent(id) ?? id);
  const holder = statement && tree.parent(statement);
  if (holder?.type === 'ExportNamedDeclaration') return true;
  return references.some((reference) => {
    const parent = tree.parent(reference);
    if (parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration') return true;
    for (let up: Node | undefined = parent; up && up.type !== 'Program'; up = tree.parent(up)) {
      if (up.type === 'AssignmentExpression' && /^(?:module\.)?exports\b/.test(textOf(tree, up.left)))
        return isDirectValue(tree, reference, up);
    }
    return false;
  });
}

/** Whether the value of the assignment is the reference itself or an object literal that holds it. */
function isDirectValue(tree: Tree, reference: Node, assignment: t.AssignmentExpression): boolean {
  const parent = tree.parent(reference);
  if (parent === assignment) return true;
  return parent?.type === 'ObjectProperty' && tree.parent(tree.parent(parent) ?? parent) === assignment;
}

function toSites(tree: Tree, declaration: Node, accesses: readonly Node[]): Site[] {
  const sites: Site[] = [{ role: 'declaration', ...spanOf(tree, declaration) }];
  for (const node of accesses) sites.push({ role: 'access', ...spanOf(tree, node) });
  return sites;
}

function fromVariable(tree: Tree, id: t.Identifier): Declared {
  const hidden = tree.nodes.find(
    (node) => node.type === 'WithStatement' || (node.type === 'CallExpression' && textOf(tree, node.callee) === 'eval'),
  );
  if (hidden) refuse('the file looks up names at run time (eval, with)', hidden);
  const references = resolveReferences(tree, id);
  return { name: id.name, node: id, sites: toSites(tree, id, references), isReachable: isExported(tree, id, references) };
}

/** `cache = new Map()` of a variable that is declared without a value. */
function fromLater(tree: Tree, target: t.Identifier): Declared {
  const [id, ...others] = findBindings(tree, target.name);
  if (!id || others.length > 0) return refuse(`${target.name} is not declared once in this file`, target);
  const holder = tree.parent(id);
  if (holder?.type !== 'VariableDeclarator' || holder.init) return refuse(`${target.name} is filled in more than one place`, target);
  const declared = fromVariable(tree, id);
  const accesses = resolveReferences(tree, id).filter((reference) => reference !== target);
  return { ...declared, node: target, sites: toSites(tree, target, accesses) };
}

function getClass(tree: Tree, node: Node): t.Class | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current))
    if (current.type === 'ClassDeclaration' || current.type === 'ClassExpression') return current;
  return undefined;
}

function isMemberOf(node: Node, name: string, tree: Tree): node is t.MemberExpression {
  return (
    (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && !node.computed && textOf(tree, node.property) === name
  );
}

/** Members named like the field. All of them must stand in the class and go through `this` or the class, or one file proves nothing. */
function findMembers(tree: Tree, owner: t.Class, name: string): Node[] {
  const members = tree.nodes.filter((node) => isMemberOf(node, name, tree));
  for (const node of members) {
    if (!isMemberOf(node, name, tree)) continue;
    const { object } = node;
    const isOwn = object.type === 'ThisExpression' || (object.type === 'Identifier' && object.name === owner.id?.name);
    if (name.startsWith('#') ? false : !isOwn || (object.type === 'ThisExpression' && getClass(tree, node) !== owner))
      refuse(`another ${name} is used in this file`, node);
  }
  return members;
}

function fromField(tree: Tree, key: Node, field: Node): Declared {
  const owner = getClass(tree, field);
  if (!owner) return refuse('its class is not found', key);
  const name = textOf(tree, key);
  const isPrivate = name.startsWith('#') || ('accessibility' in field && field.accessibility === 'private');
  const accesses = findMembers(tree, owner, name).toSorted((a, b) => startOf(a) - startOf(b));
  return { name, node: key, sites: toSites(tree, key, accesses), isReachable: !isPrivate };
}

/** `fn.cache = {}` and `this.cache = {}`: every member with the same text. */
function fromMember(tree: Tree, member: t.MemberExpression): Declared {
  const text = textOf(tree, member);
  const name = textOf(tree, member.property);
  const holder = member.object.type === 'ThisExpression' ? getClass(tree, member) : undefined;
  if (holder) {
    const others = findMembers(tree, holder, name).filter((node) => node !== member);
    return {
      name,
      node: member,
      sites: toSites(
        tree,
        member,
        others.toSorted((a, b) => startOf(a) - startOf(b)),
      ),
      isReachable: !name.startsWith('#'),
    };
  }
  const same = tree.nodes.filter((node) => isMemberOf(node, name, tree));
  const other = same.find((node) => textOf(tree, node) !== text);
  if (other) refuse(`another ${name} is used in this file`, other);
  const owner = member.object.type === 'Identifier' ? findBindings(tree, member.object.name) : [];
  if (member.object.type === 'Identifier' && owner.length !== 1) refuse(`${member.object.name} is not declared once in this file`, member);
  const id = owner[0];
  const isOpen = id
    ? isExported(tree, id, resolveReferences(tree, id)) || tree.parent(tree.parent(id) ?? id)?.type.startsWith('Export')
    : !name.startsWith('#');
  const accesses = same.filter((node) => node !== member).toSorted((a, b) => startOf(a) - startOf(b));
  return { name: text, node: member, sites: toSites(tree, member, accesses), isReachable: Boolean(isOpen) };
}

/** `cache: new Map()` in an object literal, whose receivers the file does not show. */
function fromProperty(tree: Tree, key: Node): Declared {
  return { name: textOf(tree, key), node: key, sites: toSites(tree, key, []), isReachable: true };
}

/** `new Map()` where it stands: an argument, a result, a default export. Who gets it is not looked at. */
function fromExpression(tree: Tree, node: Node): Declared {
  return { name: textOf(tree, node), node, sites: toSites(tree, node, []), isReachable: true };
}

/** The one `new Map()` in `useRef(new Map())`: a name for it that is none of a container. */
function findInner(tree: Tree, value: Node | null | undefined): Node | undefined {
  if (value?.type !== 'CallExpression' && value?.type !== 'TaggedTemplateExpression') return undefined;
  const [made, ...others] = getDescendants(value).filter((node) => node.type === 'NewExpression' && isEmptyContainer(tree, node));
  return others.length === 0 ? made : undefined;
}

function isTarget(tree: Tree, node: Node): boolean {
  const parent = tree.parent(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** The name that a value is the first value of; the value itself where it has none. */
function getOwnName(tree: Tree, value: Node): Node {
  const parent = tree.parent(value);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id;
  if (parent?.type === 'AssignmentExpression' && parent.right === value) return parent.left;
  return parent && FIELD.test(parent.type) && 'key' in parent ? parent.key : value;
}

/** Lines as the report counts them, then as an editor that knows no U+2028 does. */
const LINES = [/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/, /(?<=\r\n|\n|\r(?!\n))/];

function findNode(tree: Tree, place: Place): Node {
  const offsets = LINES.map((end) => {
    const lines = tree.source.split(end);
    return lines.slice(0, place.line - 1).join('').length + place.column - 1;
  });
  const found = offsets.flatMap((offset) => findNodeAt(tree, offset) ?? [])[0];
  return found ?? refuse(`no name stands at ${place.line}:${place.column}`, Math.min(offsets[0] ?? 0, tree.source.length));
}

function findNodeAt(tree: Tree, offset: number): Node | undefined {
  const standing = tree.nodes.filter((node) => startOf(node) === offset);
  const found = standing.filter((node) => /^(?:Identifier|PrivateName|MemberExpression)$/.test(node.type));
  const member = found.find((node) => node.type === 'MemberExpression' && isTarget(tree, node));
  const name = member ?? found.toSorted((a, b) => nameEnd(b) - nameEnd(a))[0];
  const value = name ? undefined : standing.find((node) => node.type === 'NewExpression');
  if (value) return getOwnName(tree, value);
  const parent = name && tree.parent(name);
  // `cache` of `this.cache = …` stands for all of it.
  const isNameOfTarget = parent?.type === 'MemberExpression' && parent.property === name && isTarget(tree, parent);
  return isNameOfTarget ? parent : name;
}

/** What the name at a place declares, and every access to it in the file. Refuses where one file cannot tell. */
export function findDeclared(tree: Tree, place: Place): Declared {
  const node = findNode(tree, place);
  const parent = tree.parent(node);
  if (!parent) return refuse('no declaration stands at this place', node);
  if (FIELD.test(parent.type)) return fromField(tree, node, parent);
  const isParameter = parent.type === 'AssignmentPattern' && tree.parent(parent)?.type === 'TSParameterProperty';
  if (isParameter) return fromField(tree, node, tree.parent(parent) ?? parent);
  if (node.type === 'MemberExpression') return fromMember(tree, node);
  if (node.type === 'Identifier' && parent.type === 'VariableDeclarator' && parent.id === node) {
    const inner = getMemoizerForm(tree, { node }) ? undefined : findInner(tree, parent.init);
    return inner ? fromExpression(tree, inner) : fromVariable(tree, node);
  }
  if (node.type === 'Identifier' && isTarget(tree, node)) return fromLater(tree, node);
  if (parent.type === 'ObjectProperty' && parent.key === node && !parent.computed) return fromProperty(tree, node);
  if (node.type === 'NewExpression') return fromExpression(tree, node);
  return refuse('no container is declared at this place', node);
}
