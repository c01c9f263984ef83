import type * as t from '@babel/types';
import { freshName, refuse, replace, type Draft } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { keyText } from './memo-key.ts';
import { isPlainValue, isRepeatable, type Member } from './memo-value.ts';
import { writesVariable } from './scope.ts';
import { keywordFor } from './style.ts';
import { frameArrow, frameStatement, type Frame } from './statements.ts';
import { getDescendants, outerRange, textOf, type Node, type Tree } from './tree.ts';

/**
 * Where an expression whose value is used stands, when the whole can be written as statements.
 * - `return`: `return E;`
 * - `initial`: `const name = E;`
 * - `assign`: `name = E;`
 * - `arrow`: `(…) => E`
 * - `none`: `E;`
 */
interface Context {
  readonly kind: 'return' | 'initial' | 'assign' | 'arrow' | 'none';
  readonly frame: Frame;
  /** The name that takes the value in `initial` and `assign`. */
  readonly name: string | undefined;
  /** Text before the name: `const`, `let`, `var`. */
  readonly keyword: string;
}

function fromVariable(draft: Draft, declarator: t.VariableDeclarator): Context | undefined {
  const { tree } = draft;
  const statement = tree.parent(declarator);
  if (statement?.type !== 'VariableDeclaration' || statement.declarations.length !== 1 || declarator.id.type !== 'Identifier')
    return undefined;
  if (
    !/^(?:const|let|var)$/.test(statement.kind) ||
    declarator.id.typeAnnotation ||
    !/^(?:BlockStatement|Program)$/.test(tree.parent(statement)?.type ?? '')
  )
    return undefined;
  const frame = frameStatement(draft, statement, true);
  return { kind: 'initial', frame, name: declarator.id.name, keyword: statement.kind };
}

function getContext(draft: Draft, node: Node): Context | undefined {
  const { tree } = draft;
  const parent = tree.parent(node);
  if (parent?.type === 'VariableDeclarator' && parent.init === node) return fromVariable(draft, parent);
  const shared = { name: undefined, keyword: '' };
  if (parent?.type === 'ReturnStatement') return { ...shared, kind: 'return', frame: frameStatement(draft, parent, true) };
  if (parent?.type === 'ExpressionStatement') return { ...shared, kind: 'none', frame: frameStatement(draft, parent, false) };
  if (parent?.type === 'ArrowFunctionExpression' && parent.body === node)
    return { ...shared, kind: 'arrow', frame: frameArrow(draft, parent) };
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.right !== node || parent.left.type !== 'Identifier')
    return undefined;
  const statement = tree.parent(parent);
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const frame = frameStatement(draft, statement, false);
  return { kind: 'assign', frame, name: parent.left.name, keyword: '' };
}

/** The key is written before and after the value is computed: it must be the same both times. */
function checkKey(member: Member, value: Node): void {
  if (!isRepeatable(member.object)) refuse('the container is reached through a call', member);
  if (member.computed && !isRepeatable(member.property)) refuse('its key is computed where the value is used', member);
  const names = getDescendants(member.property).flatMap((node) => (node.type === 'Identifier' && member.computed ? [node.name] : []));
  if (names.some((name) => writesVariable(value, name))) refuse('its key changes while the value is computed', member);
}

/** Puts statements around the expression that computes the value, which stays where it is. */
function surround(draft: Draft, frame: Frame, value: Node, before: string, after: string): void {
  const { start, end } = outerRange(draft.tree, value);
  replace(draft, frame.start, start, frame.open + before);
  // A comment behind the value, before a closing parenthesis, would be lost: replace() refuses then.
  replace(draft, end, frame.end, after + frame.close);
}

const NEEDS_TYPE = /^(?:ObjectExpression|ArrayExpression|ArrowFunctionExpression|FunctionExpression|NewExpression)$/;

/** A type annotation for a value that took its type from the container. */
function annotationFor(draft: Draft, value: Node): string {
  const { valueType } = draft.task.facts;
  return draft.tree.isTypeScript && valueType && NEEDS_TYPE.test(value.type) ? `: ${valueType}` : '';
}

function containerText(tree: Tree, member: Member): string {
  return textOf(tree, member.object);
}

/** `return c[k] = v` → a constant, `c.set(k, value)` and `return value`; likewise for initial values, assignments and arrows. */
export function unfoldAssignment(memo: Memo, assignment: t.AssignmentExpression, member: Member): boolean {
  const { draft } = memo;
  const value = assignment.right;
  const context = getContext(draft, assignment);
  if (!context || context.kind === 'none') return false;
  checkKey(member, value);
  const { frame } = context;
  const { semicolon } = frame;
  const container = containerText(draft.tree, member);
  const set = (what: string): string => `${container}.set(${keyText(memo, member)}, ${what})${semicolon}`;
  const line = frame.newline;
  if (isPlainValue(value) && (context.kind === 'return' || context.kind === 'arrow')) {
    const text = textOf(draft.tree, value);
    surround(draft, frame, value, `${set(text)}${line}return `, semicolon);
    return true;
  }
  if (context.name !== undefined) {
    const head = context.kind === 'initial' ? `${context.keyword} ${context.name} = ` : `${context.name} = `;
    checkShadow(member, context.name);
    surround(draft, frame, value, head, `${semicolon}${line}${set(context.name)}`);
    return true;
  }
  const name = freshName(draft, ['value', 'computed', 'result']);
  const head = `${keywordFor(draft.tree, 'const')} ${name}${annotationFor(draft, value)} = `;
  surround(draft, frame, value, head, `${semicolon}${line}${set(name)}${line}return ${name}${semicolon}`);
  return true;
}

/** The key must not be the variable that takes the value. */
function checkShadow(member: Member, name: string): void {
  const isUsed = getDescendants(member).some((node) => node.type === 'Identifier' && node.name === name);
  if (isUsed) refuse('the variable that takes the value is part of the key', member);
}

/** How the old operator asks whether there is a value: `||` takes any falsy one for none. */
function isMissing(draft: Draft, operator: string, what: string): string {
  if (operator.startsWith('||')) return `!${what}`;
  return draft.task.facts.strict ? `${what} === undefined` : `${what} == null`;
}

/**
 * `c[k] ??= v`, `c[k] ||= v`, `c[k] || (c[k] = v)` as statements. `whole` is the expression that has the value. With `optional`, answers
 * false where the place does not allow statements and the parts can still be rewritten one by one; refuses there without it.
 */
export function unfoldFallback(
  memo: Memo,
  assignment: t.AssignmentExpression,
  member: Member,
  whole: t.AssignmentExpression | t.LogicalExpression,
  optional = false,
): boolean {
  const { draft } = memo;
  const { tree } = draft;
  const context = getContext(draft, whole);
  if (!context || (context.kind === 'assign' && draft.task.facts.strict && tree.isTypeScript)) {
    return optional ? false : refuse(`the value of ${whole.operator} is used where it cannot be taken apart`, whole);
  }
  const value = assignment.right;
  checkKey(member, value);
  const { frame } = context;
  const { semicolon, step } = frame;
  const container = containerText(tree, member);
  const key = keyText(memo, member);
  if (context.kind === 'none') {
    const test = isMissing(draft, whole.operator, `${container}.get(${key})`);
    surround(draft, frame, value, `if (${test}) {${step}${container}.set(${key}, `, `)${semicolon}${frame.newline}}`);
    return true;
  }
  if (context.name !== undefined) checkShadow(member, context.name);
  const name = context.name ?? freshName(draft, ['value', 'computed', 'result']);
  const keyword = context.kind === 'assign' ? '' : context.keyword === 'var' ? 'var ' : `${keywordFor(tree, 'let')} `;
  const head = `${keyword}${name} = ${container}.get(${key})${semicolon}${frame.newline}if (${isMissing(draft, whole.operator, name)}) {${step}${name} = `;
  const tail = `${semicolon}${step}${container}.set(${key}, ${name})${semicolon}${frame.newline}}`;
  const last = context.name === undefined ? `${frame.newline}return ${name}${semicolon}` : '';
  surround(draft, frame, value, head, tail + last);
  return true;
}
