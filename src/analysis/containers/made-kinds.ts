import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { getDeclaredValue } from '../calls/function-names.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { getClause } from './instances.ts';
import { getPersistentKind } from './persistent.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { findDeclared } from '../syntax/prototypes.ts';
import { getContainerKind, isEmptyContainer, unwrap, walk } from '../syntax/syntax.ts';

/** What makes a list of its own out of something else, whatever that is. */
const LISTS = /^(?:Array|Array\.(?:from|of)|Object\.(?:keys|values|entries|getOwnPropertyNames))$/;
/** The methods of a list that give another list, and `split` of a text. */
const COPIES = /^(?:slice|concat|split|map|filter|flat|flatMap)$/;

/** As `getContainerKind`, also of what starts as a copy of something: `defaults.slice()`, `Array.from(names)`, `new Registry()` of a `Map`. */
export function getMadeKind(node: ts.Expression | undefined): ContainerKind | undefined {
  const kind = getContainerKind(node);
  if (kind || !node) return kind;
  const made = unwrap(node);
  if (ts.isNewExpression(made)) return ts.isIdentifier(made.expression) ? getBaseKind(made.expression) : undefined;
  if (!ts.isCallExpression(made)) return undefined;
  const callee = unwrap(made.expression);
  const text = callee.getText();
  if (LISTS.test(text)) return 'array';
  if (text === 'Object.fromEntries') return 'object';
  if (text === 'structuredClone') return getContainerKind(made.arguments[0]);
  const isCopy = ts.isPropertyAccessExpression(callee) && COPIES.test(callee.name.text) && !isString(callee);
  return isCopy ? 'array' : getReducedKind(made);
}

/** `names.reduce((table, name) => { …; return table; }, {})` */
export function getReducedKind(made: ts.Expression): ContainerKind | undefined {
  if (!ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression) || made.expression.name.text !== 'reduce')
    return undefined;
  const [, start] = made.arguments;
  const kind = start && isEmptyContainer(start) ? getContainerKind(start) : undefined;
  return kind === 'string' ? undefined : kind;
}

/** Whether a container starts as such a copy. */
export function isMadeOfOthers({ initializer, isPersistent }: Pick<ContainerDeclaration, 'initializer' | 'isPersistent'>): boolean {
  const made = unwrap(initializer);
  return !isPersistent && (ts.isCallExpression(made) || ts.isNewExpression(made)) && getContainerKind(made) === undefined;
}

/** `this.rows = this.rows.filter(isNew)` makes none: another place did. */
export function getAssignedKind({ left, right }: ts.BinaryExpression): ContainerKind | undefined {
  const kind = getContainerKind(right) ?? (ts.isPropertyAccessExpression(left) ? getPersistentKind(right) : undefined);
  return kind ?? (right.getText().startsWith(`${left.getText()}.`) ? undefined : getMadeKind(right));
}

/** `'a'.concat(name)` is a text. */
function isString({ expression, name }: ts.PropertyAccessExpression): boolean {
  return name.text !== 'split' && (ts.isStringLiteralLike(expression) || ts.isTemplateExpression(expression));
}

const BASES: ReadonlyMap<string, ContainerKind> = new Map([
  ['Map', 'Map'],
  ['Set', 'Set'],
  ['Array', 'array'],
]);

/** `class Registry extends Map {}` of the file, unless it takes something out by itself. */
function getBaseKind(name: ts.Identifier): ContainerKind | undefined {
  const declared = findDeclared(name, name.text);
  if (!declared || !ts.isClassLike(declared)) return undefined;
  const base = getBaseOf(declared);
  const kind = base && ts.isIdentifier(base) ? BASES.get(base.text) : undefined;
  return kind && !takesOut(declared) ? kind : undefined;
}

function getBaseOf(declared: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return getClause(declared, ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

const MAX_BASES = 4;

/** The same of a class that another file declares, or that extends such a class. */
export function getClassKind(index: ProgramIndex, name: ts.Expression, depth = 0): ContainerKind | undefined {
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(name) ? name.name : name);
  const declared = symbol?.declarations?.map((one) => (ts.isClassLike(one) ? one : getGivenClass(one))).find((one) => one !== undefined);
  if (!declared || !index.has(declared) || depth > MAX_BASES || takesOut(declared)) return undefined;
  const base = getBaseOf(declared);
  if (!base) return undefined;
  const isOwn = index.getSymbol(base)?.declarations?.some((one) => index.has(one)) === true;
  return ts.isIdentifier(base) && !isOwn ? BASES.get(base.text) : getClassKind(index, base, depth + 1);
}

/** `const Registry = class extends Map {}`, `exports.Registry = class extends Map {}` */
function getGivenClass(declaration: ts.Declaration): ts.ClassLikeDeclaration | undefined {
  const value = getDeclaredValue(declaration);
  return value && ts.isClassLike(value) ? value : undefined;
}

function takesOut(owner: ts.ClassLikeDeclaration): boolean {
  let found = false;
  walk(owner, (node) => {
    if (ts.isPropertyAccessExpression(node) && /^(?:delete|clear|shift|pop|splice|length)$/.test(node.name.text)) found = true;
    return !found;
  });
  return found;
}
