import type * as t from '@babel/types';
import { refuse, type Draft } from './draft.ts';
import { endOf, getDescendants, startOf, textOf, type Node, type Tree } from './tree.ts';

/** How a class holds its parent. */
export interface Link {
  readonly draft: Draft;
  readonly owner: t.Class;
  /** Name as uses write it: `parent` or `#parent`. */
  readonly name: string;
  /** Private name of the weak reference, e.g. `#parent`. */
  readonly ref: string;
  /** What declares it: a field, a parameter property, or the assignment of a constructor where there is neither. */
  readonly declaration: t.ClassProperty | t.ClassPrivateProperty | t.TSParameterProperty | t.AssignmentExpression;
  /** Type of the parent without `null` and `undefined`; empty in JavaScript. */
  readonly type: string;
  /** What a use sees when there is no parent: the declared type already had it, or it is new. */
  readonly absent: 'null' | 'undefined';
  /** Uses had to expect no parent before. */
  readonly isOptional: boolean;
}

function getOwner(tree: Tree, node: Node): t.Class {
  for (let current = tree.parent(node); current; current = tree.parent(current)) {
    if (current.type === 'ClassDeclaration' || current.type === 'ClassExpression') return current;
    if (current.type === 'FunctionDeclaration' || current.type === 'ObjectMethod') break;
  }
  return refuse('it is not a field of a class', node);
}

export function findConstructor(owner: t.Class): t.ClassMethod | undefined {
  return owner.body.body.find((member): member is t.ClassMethod => member.type === 'ClassMethod' && member.kind === 'constructor');
}

function checkField(tree: Tree, field: t.ClassProperty | t.ClassPrivateProperty): void {
  if (field.static) refuse('it is static', field);
  if (field.decorators?.length) refuse('it is decorated', field);
  if ('declare' in field && field.declare) refuse('it is declared without a value', field);
  if (('abstract' in field && field.abstract) || ('override' in field && field.override)) refuse('a base class declares it too', field);
  const { value } = field;
  const isNothing = !value || value.type === 'NullLiteral' || (value.type === 'Identifier' && value.name === 'undefined');
  if (!isNothing) refuse('it has an initial value', field);
  if ('computed' in field && field.computed) refuse('its name is computed', field);
  if (tree.source.slice(startOf(field), endOf(field)).startsWith('accessor ')) refuse('it is an accessor already', field);
}

type Declaration = Link['declaration'];

function findDeclaration(tree: Tree, node: Node): Declaration {
  const parent = tree.parent(node);
  if (parent?.type === 'ClassProperty' || parent?.type === 'ClassPrivateProperty') {
    checkField(tree, parent);
    return parent;
  }
  if (parent?.type === 'TSParameterProperty') {
    if (parent.decorators?.length) refuse('it is decorated', parent);
    return parent;
  }
  if (
    parent?.type === 'AssignmentExpression' &&
    parent.left === node &&
    node.type === 'MemberExpression' &&
    node.object.type === 'ThisExpression'
  )
    return parent;
  return refuse('no field is declared at this place', node);
}

interface ParentType {
  readonly type: string;
  readonly absent: 'null' | 'undefined';
  readonly isOptional: boolean;
}

function getAnnotation(declaration: Declaration): Node | undefined {
  const holder = declaration.type === 'TSParameterProperty' ? declaration.parameter : declaration;
  const annotation = 'typeAnnotation' in holder ? holder.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
}

/** Whether the file sets the field to `null`, so that its uses know that for nothing. */
function isSetToNull({ tree, task }: Draft): boolean {
  return task.sites.some((site) => {
    const node = tree.at(site.start, site.end);
    const parent = node && tree.parent(node);
    return parent?.type === 'AssignmentExpression' && parent.left === node && parent.right.type === 'NullLiteral';
  });
}

function readType(draft: Draft, declaration: Declaration): ParentType {
  const { tree, task } = draft;
  const annotation = getAnnotation(declaration);
  const isMarked = declaration.type === 'ClassProperty' && Boolean(declaration.optional);
  if (!annotation) {
    const { parentType } = task.facts;
    if (tree.isTypeScript && !parentType) refuse('the type of the parent is not written down', declaration);
    const value = 'value' in declaration ? declaration.value : undefined;
    const absent = value?.type === 'NullLiteral' || isSetToNull(draft) ? 'null' : 'undefined';
    return { type: tree.isTypeScript ? (parentType ?? '') : '', absent, isOptional: false };
  }
  const members = annotation.type === 'TSUnionType' ? annotation.types : [annotation];
  const kept = members.filter((member) => member.type !== 'TSNullKeyword' && member.type !== 'TSUndefinedKeyword');
  const hasNull = members.some((member) => member.type === 'TSNullKeyword');
  const hasUndefined = isMarked || members.some((member) => member.type === 'TSUndefinedKeyword');
  if (hasNull && hasUndefined) refuse('it may be null as well as undefined, which a weak link cannot tell apart', declaration);
  if (kept.some((member) => /^TS(?:Any|Unknown|Number|String|Boolean)Keyword$/.test(member.type)))
    refuse('its type is no object', declaration);
  return {
    type: kept.map((member) => textOf(tree, member)).join(' | '),
    absent: hasNull ? 'null' : 'undefined',
    isOptional: hasNull || hasUndefined,
  };
}

function getName(tree: Tree, declaration: Declaration): string {
  if (declaration.type === 'AssignmentExpression')
    return declaration.left.type === 'MemberExpression' ? textOf(tree, declaration.left.property) : '';
  if (declaration.type === 'TSParameterProperty') {
    const { parameter } = declaration;
    return parameter.type === 'Identifier' ? parameter.name : refuse('the parameter has a default value', declaration);
  }
  return textOf(tree, declaration.key);
}

function chooseRef(tree: Tree, owner: t.Class, name: string): string {
  const taken = new Set(tree.nodes.flatMap((node) => (node.type === 'PrivateName' ? [textOf(tree, node)] : [])));
  const bare = name.replace(/^#/, '').replace(/^_+/, '');
  const wanted = [`#${bare}`, `#${bare}Ref`, `#${bare}WeakRef`];
  return wanted.find((ref) => ref !== name && !taken.has(ref)) ?? refuse(`no private name is free for ${name}`, owner);
}

function isPrivate(declaration: Declaration, name: string): boolean {
  return name.startsWith('#') || ('accessibility' in declaration && declaration.accessibility === 'private');
}

const COPIES = /^(?:Object\.(?:assign|keys|values|entries)|JSON\.stringify|structuredClone|Reflect\.ownKeys)$/;

/** What reaches the field by another way than its name: an accessor would not be there, or could not be set. */
function checkClass({ tree, task }: Draft, owner: t.Class, name: string, declaration: Declaration): void {
  if (name.startsWith('#')) return;
  for (const node of getDescendants(owner.body)) {
    if (node.type === 'SpreadElement' && node.argument.type === 'ThisExpression') refuse('its holder is spread', node);
    const isCopied = node.type === 'CallExpression' && node.arguments.some((argument) => argument.type === 'ThisExpression');
    if (isCopied && COPIES.test(textOf(tree, node.callee))) refuse(`its holder is passed to ${textOf(tree, node.callee)}`, node);
    if (node.type === 'ForInStatement' && node.right.type === 'ThisExpression') refuse('the fields of its holder are listed', node);
  }
  if (isPrivate(declaration, name) || task.facts.hierarchy === true) return;
  if (owner.superClass) refuse('its base class may set it before the private field is there', owner.superClass);
  if (owner.implements?.length) refuse('an interface that the class implements may declare it', owner.implements[0] ?? owner);
  const heir = tree.nodes.find(
    (node) =>
      node.type.startsWith('Class') &&
      'superClass' in node &&
      node.superClass?.type === 'Identifier' &&
      node.superClass.name === owner.id?.name,
  ) as t.Class | undefined;
  const again = heir?.body.body.find((member) => 'key' in member && textOf(tree, member.key) === name);
  if (again) refuse('a subclass declares it again', again);
}

/** Reads the field that a task is about; refuses one that cannot become an accessor. */
export function readLink(draft: Draft, node: Node): Link {
  const { tree } = draft;
  const declaration = findDeclaration(tree, node);
  const owner = getOwner(tree, node);
  const name = getName(tree, declaration);
  if (declaration.type === 'AssignmentExpression') {
    const field = owner.body.body.find((member) => 'key' in member && textOf(tree, member.key) === name);
    if (field) refuse(`the class declares ${name} in another place too`, field);
    const isDirect = tree.parent(tree.parent(declaration) ?? declaration) === findConstructor(owner)?.body;
    if (!isDirect || tree.isTypeScript) refuse('it is not set directly in a constructor', declaration);
  }
  checkClass(draft, owner, name, declaration);
  return { draft, owner, name, ref: chooseRef(tree, owner, name), declaration, ...readType(draft, declaration) };
}
