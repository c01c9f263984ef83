/**
 * `strong-back-reference`: a child that outlives its parent holds it by a `WeakRef`, behind an accessor of the same name.
 *
 *     private parent: Parent;    →  #parent: WeakRef<Parent>;
 *
 *                                   private get parent(): Parent | undefined {
 *                                     return this.#parent?.deref();
 *                                   }
 *     this.parent = parent;      →  this.#parent = new WeakRef(parent);
 *
 * A method that reads it several times gets `const parent = this.parent;` at its top.
 */
import type * as t from '@babel/types';
import type { EditFile } from './lib/contract.ts';
import { defineEdit, insert, refuse, replace, type Draft } from './lib/draft.ts';
import { readAccess } from './lib/link-access.ts';
import { findConstructor, readLink, type Link } from './lib/link-field.ts';
import { hoistReads } from './lib/link-hoist.ts';
import { findAccess } from './lib/memo-whole.ts';
import { findBindings, resolveReferences } from './lib/scope.ts';
import { defineTransform, type StockPattern } from './lib/stock.ts';
import { lineIndent, lineStart } from './lib/style.ts';
import { endOf, startOf, textOf, type Node } from './lib/tree.ts';

/** A write by `this.name = value` directly in the constructor: it can fill the private field. */
function isInitialWrite(link: Link, node: Node): boolean {
  const { tree } = link.draft;
  const statement = tree.parent(tree.parent(node) ?? node);
  const isOwn = node.type === 'MemberExpression' && node.object.type === 'ThisExpression';
  const body = findConstructor(link.owner)?.body;
  return isOwn && statement?.type === 'ExpressionStatement' && body !== undefined && tree.parent(statement) === body;
}

function isNothing(node: Node): boolean {
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined');
}

/** `new WeakRef(value)`; with a test where the value may be missing, because a WeakRef of nothing throws. */
function makeRef(link: Link, value: Node): string {
  const { tree, task } = link.draft;
  const text = tree.source.slice(startOf(value), endOf(value));
  if (/^(?:New|Object|Array|Class|ArrowFunction|Function)Expression$/.test(value.type))
    refuse('nothing else holds what it is set to', value);
  const isStrict = tree.isTypeScript && task.facts.strict === true;
  const isSure = value.type === 'ThisExpression' || (isStrict && (!link.isOptional || isParameterOfType(link, value)));
  if (isSure) return `new WeakRef(${text})`;
  if (isNothing(value)) return 'undefined';
  if (value.type !== 'Identifier') refuse('what it is set to may be missing', value);
  return `${text} ? new WeakRef(${text}) : undefined`;
}

/** A parameter that is declared to be the parent, without `?`, `null` or `undefined`. */
function isParameterOfType({ draft: { tree }, type }: Link, value: Node): boolean {
  if (value.type !== 'Identifier') return false;
  const id = findBindings(tree, value.name).find((binding) => resolveReferences(tree, binding).some((one) => one.start === value.start));
  const owner = id && tree.parent(id);
  if (!id || id.optional || !owner || !('params' in owner) || !/Function|Method/.test(owner.type)) return false;
  const annotation = id.typeAnnotation;
  return annotation?.type === 'TSTypeAnnotation' && textOf(tree, annotation.typeAnnotation) === type;
}

function convertInitialWrite(link: Link, node: Node): void {
  const { tree } = link.draft;
  const assignment = tree.parent(node);
  if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=')
    return refuse('it is not set by a plain assignment', node);
  replace(link.draft, startOf(node), endOf(node), `this.${link.ref}`);
  replace(link.draft, startOf(assignment.right), endOf(assignment.right), makeRef(link, assignment.right));
}

/** The accessors and, with `field`, the declaration of the private field: the lines of a class member each. */
function getMembers(link: Link, hasSetter: boolean, step: string): { field: string; accessors: string[][] } {
  const { tree, style } = link.draft;
  const { name, ref, absent, declaration } = link;
  const end = style.semicolon;
  const isTyped = tree.isTypeScript;
  const mayBeAbsent = hasSetter || link.isOptional || isUnset(link);
  const type = link.type.includes('=>') ? `(${link.type})` : link.type;
  const readonly = isTyped && isReadonly(declaration) && !hasSetter ? 'readonly ' : '';
  const field = isTyped ? `${readonly}${ref}: WeakRef<${link.type}>${mayBeAbsent ? ' | undefined' : ''}${end}` : `${ref}${end}`;
  const access = getAccessibility(link);
  const fallback = absent === 'null' ? ' ?? null' : '';
  const getter = [
    `${access}get ${name}()${isTyped ? `: ${type} | ${absent}` : ''} {`,
    `${step}return this.${ref}?.deref()${fallback}${end}`,
    '}',
  ];
  const value = name.replace(/^[#_]+/, '');
  const parameter = `${value}${isTyped ? `: ${type} | ${absent}` : ''}`;
  const setter = [`${access}set ${name}(${parameter}) {`, `${step}this.${ref} = ${value} ? new WeakRef(${value}) : undefined${end}`, '}'];
  return { field, accessors: hasSetter ? [getter, setter] : [getter] };
}

/** `parent!: Parent`: the class does not promise to set it in the constructor. */
function isUnset({ declaration }: Link): boolean {
  return declaration.type === 'ClassProperty' && Boolean(declaration.definite);
}

function isReadonly(declaration: Link['declaration']): boolean {
  return 'readonly' in declaration && Boolean(declaration.readonly);
}

function getAccessibility({ declaration, draft }: Link): string {
  const access = 'accessibility' in declaration ? declaration.accessibility : undefined;
  return access && draft.tree.isTypeScript ? `${access} ` : '';
}

/** Where members go that come before the constructor: in front of its comments. */
function findMemberPlace(link: Link, method: t.ClassMethod): number {
  const { tree } = link.draft;
  const before = tree.tokens.findLast((token) => token.end <= startOf(method));
  const comment = tree.comments.find((one) => (one.start ?? 0) >= (before?.end ?? 0) && (one.end ?? 0) <= startOf(method));
  const isTrailing = comment && !/[\n\r]/.test(tree.source.slice(before?.end ?? 0, comment.start ?? 0));
  return comment && !isTrailing ? (comment.start ?? 0) : startOf(method);
}

function addMembers(link: Link, hasSetter: boolean): void {
  const { draft, declaration, owner } = link;
  const { tree, style } = draft;
  const isField = declaration.type === 'ClassProperty' || declaration.type === 'ClassPrivateProperty';
  const constructor = findConstructor(owner);
  const neighbour = isField ? declaration : (constructor ?? refuse('the class has no constructor', owner));
  const isFirst = tree.source.slice(lineStart(tree.source, startOf(neighbour)), startOf(neighbour)).trim() === '';
  if (!isFirst) refuse('the class has several members on one line', neighbour);
  const newline = style.eol + lineIndent(tree.source, startOf(neighbour));
  const { field, accessors } = getMembers(link, hasSetter, style.indent);
  const blocks = accessors.map((lines) => lines.join(newline));
  const gap = style.eol + newline;
  if (isField) replace(draft, startOf(declaration), endOf(declaration), field);
  if (isField && !(constructor && startOf(constructor) > endOf(declaration))) {
    const next = owner.body.body.find((member) => startOf(member) > startOf(declaration));
    const isSeparated = !next || /\n[\t ]*\r?\n|\r[\t ]*\r/.test(tree.source.slice(endOf(declaration), startOf(next)));
    insert(draft, endOf(declaration), gap + blocks.join(gap) + (isSeparated ? '' : style.eol));
  } else if (constructor) {
    const members = isField ? blocks : [field, ...blocks];
    insertBefore(link, constructor, members);
  }
}

/** Puts members on lines of their own in front of a method and its comments, with a blank line around each. */
function insertBefore(link: Link, method: t.ClassMethod, members: readonly string[]): void {
  const { tree, style } = link.draft;
  const at = lineStart(tree.source, findMemberPlace(link, method));
  const before =
    tree.source
      .slice(0, at)
      .split(/\r\n|\n|\r/)
      .at(-2) ?? '';
  const isSeparated = before.trim() === '' || before.trimEnd().endsWith('{');
  const indent = lineIndent(tree.source, startOf(method));
  const text = members.map((member) => indent + member + style.eol + style.eol).join('');
  insert(link.draft, at, (isSeparated ? '' : style.eol) + text);
}

/** `constructor(private parent: Parent)`: the parameter stays, the body fills the private field. */
function convertParameter(link: Link, property: t.TSParameterProperty): void {
  const { draft, owner } = link;
  const { tree, style } = draft;
  const constructor = findConstructor(owner);
  if (!constructor) return refuse('the class has no constructor', owner);
  replace(draft, startOf(property), startOf(property.parameter), '');
  const code = `this.${link.ref} = ${makeRef(link, asIdentifier(property.parameter))}${style.semicolon}`;
  const statements = constructor.body.body;
  const superCall = statements.find(
    (one) => one.type === 'ExpressionStatement' && one.expression.type === 'CallExpression' && one.expression.callee.type === 'Super',
  );
  if (owner.superClass && !superCall) refuse('super is not called directly in the constructor', constructor);
  const base = style.eol + lineIndent(tree.source, startOf(constructor));
  const newline = base + style.indent;
  if (superCall) return insert(draft, endOf(superCall), newline + code);
  const open = startOf(constructor.body) + 1;
  const isEmpty = tree.source.slice(open, endOf(constructor.body) - 1).trim() === '';
  if (isEmpty) replace(draft, open, endOf(constructor.body) - 1, newline + code + base);
  else insert(draft, open, newline + code);
}

/** The parameter without its type annotation, as an expression. */
function asIdentifier(parameter: Node): Node {
  return parameter.type === 'Identifier' ? { ...parameter, end: startOf(parameter) + parameter.name.length } : parameter;
}

/** Checks every access, rewrites the writes of the constructor, and reads once what a method reads several times; answers whether others need a setter. */
function convertAccesses(link: Link): boolean {
  const { tree, task } = link.draft;
  const isChecked = link.isOptional && tree.isTypeScript && task.facts.strict === true;
  let hasSetter = task.facts.setter === true;
  const reads: Node[] = [];
  for (const site of task.sites) {
    if (site.role !== 'access') continue;
    const { node } = findAccess(tree, site);
    if (readAccess(tree, node, link.absent, isChecked) === 'read') reads.push(node);
    else if (isInitialWrite(link, node)) convertInitialWrite(link, node);
    else hasSetter = true;
  }
  if (!hasSetter) hoistReads(link, reads);
  return hasSetter;
}

/** A file that only uses the field: its reads go through the accessor and must ask; a write needs a setter, which the analysis plans for. */
function checkUses(draft: Draft): void {
  const { tree, task } = draft;
  const isChecked = tree.isTypeScript && task.facts.strict === true && task.facts.optional === true;
  for (const site of task.sites) {
    const { node } = findAccess(tree, site);
    if (readAccess(tree, node, 'undefined', isChecked) === 'write' && task.facts.setter !== true)
      refuse('it is set in another file than the one that declares it', node);
  }
}

function editTask(draft: Draft): void {
  const { tree, task } = draft;
  const site = task.sites.find((one) => one.role === 'declaration');
  const at = site?.start ?? task.sites[0]?.start ?? 0;
  if (task.target !== 'WeakRef') refuse(`the target ${task.target} is not WeakRef`, at);
  if (findBindings(tree, 'WeakRef').length > 0) refuse('WeakRef is not the built-in one in this file', at);
  if (!site) return checkUses(draft);
  const { node } = findAccess(tree, site);
  const link = readLink(draft, node);
  const hasSetter = convertAccesses(link);
  if (link.declaration.type === 'AssignmentExpression') convertInitialWrite(link, node);
  if (link.declaration.type === 'TSParameterProperty') convertParameter(link, link.declaration);
  addMembers(link, hasSetter);
}

export const edit: EditFile = defineEdit(editTask);

const stock: StockPattern = {
  pattern: 'strong-back-reference',
  edit,
  limit: 1,
  describe: (tree, declared) => {
    if (textOf(tree, declared.node) === '') refuse('no field is declared at this place', declared.node);
    return { container: 'property', target: 'WeakRef', facts: { strict: tree.isTypeScript } };
  },
  // Who owns the parent is never to be seen in one file.
  prove: () => [],
};

/** The transform that stock jscodeshift runs; see the README for `--plan` and `--sites`. Without either it rewrites nothing. */
export default defineTransform(stock);
