import type * as t from '@babel/types';
import { freshName, refuse, replace, type Draft } from './draft.ts';
import type { Memo } from './memo-declaration.ts';
import { chooseName, isStableKey } from './key-stability.ts';
import { isKeyReady, keyText } from './memo-key.ts';
import { isPlainValue, isRepeatable, type Member } from './memo-value.ts';
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

/** `declares`: the statements will declare a name, which a `case` without braces has no room for. */
function getContext(draft: Draft, node: Node, declares: boolean): Context | undefined {
  const { tree } = draft;
  const parent = tree.parent(node);
  if (parent?.type === 'VariableDeclarator' && parent.init === node) return fromVariable(draft, parent);
  const shared = { name: undefined, keyword: '' };
  if (parent?.type === 'ReturnStatement') return { ...shared, kind: 'return', frame: frameStatement(draft, parent, true) };
  if (parent?.type === 'ExpressionStatement') return { ...shared, kind: 'none', frame: frameStatement(draft, parent, declares) };
  if (parent?.type === 'ArrowFunctionExpression' && parent.body === node)
    return { ...shared, kind: 'arrow', frame: frameArrow(draft, parent) };
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.right !== node || parent.left.type !== 'Identifier')
    return undefined;
  const statement = tree.parent(parent);
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const frame = frameStatement(draft, statement, declares);
  return { kind: 'assign', frame, name: parent.left.name, keyword: '' };
}

/** The key for code that names it more than once, with the statement that declares it, if one has to go in front. */
interface Key {
  readonly text: string;
  readonly head: string;
}

/** Whether the key gets a name of its own: to be read once and before the value, or not to be spelled out twice. */
function needsName(memo: Memo, member: Member, value: Node | undefined, uses: number): boolean {
  if (!member.computed) return false;
  const key = member.property;
  if (!isRepeatable(key) || (value && !isStableKey(memo.draft.tree, key, value))) return true;
  return uses > 1 && (!isKeyReady(memo, key) || /^(?:TemplateLiteral|BinaryExpression|CallExpression)$/.test(key.type));
}

function nameKey(memo: Memo, member: Member, frame: Frame, isNamed: boolean): Key {
  const text = keyText(memo, member);
  if (!isNamed) return { text, head: '' };
  const { draft } = memo;
  const name = chooseName(draft, member, ['key', 'cacheKey']);
  return { text: name, head: `${keywordFor(draft.tree, 'const')} ${name} = ${text}${frame.semicolon}${frame.newline}` };
}

function checkContainer(member: Member): void {
  if (!isRepeatable(member.object)) refuse('the container is reached through a call', member);
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
  const isNamed = needsName(memo, member, value, 1);
  const context = getContext(draft, assignment, isNamed);
  if (!context || context.kind === 'none') return false;
  checkContainer(member);
  const { frame } = context;
  const { semicolon } = frame;
  const container = containerText(draft.tree, member);
  const key = nameKey(memo, member, frame, isNamed);
  const set = (what: string): string => `${container}.set(${key.text}, ${what})${semicolon}`;
  const line = frame.newline;
  if (isPlainValue(value) && (context.kind === 'return' || context.kind === 'arrow')) {
    const text = textOf(draft.tree, value);
    surround(draft, frame, value, `${key.head}${set(text)}${line}return `, semicolon);
    return true;
  }
  if (context.name !== undefined) {
    const head = context.kind === 'initial' ? `${context.keyword} ${context.name} = ` : `${context.name} = `;
    if (!isNamed) checkShadow(member, context.name);
    surround(draft, frame, value, key.head + head, `${semicolon}${line}${set(context.name)}`);
    return true;
  }
  const name = freshName(draft, ['value', 'computed', 'result']);
  const head = `${key.head}${keywordFor(draft.tree, 'const')} ${name}${annotationFor(draft, value)} = `;
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
): boolean {
  const { draft } = memo;
  const { tree } = draft;
  const value = assignment.right;
  // `c[k()] || (c[k()] = v)` asks for the key twice; only one that can be repeated may be asked for once.
  if (whole !== assignment && member.computed && !isRepeatable(member.property)) return false;
  // A statement needs no value: the key is read before it either way.
  const isStatement = tree.parent(whole)?.type === 'ExpressionStatement';
  const isCrowded = isInCase(tree, whole) && isRepeatable(member.property);
  const isNamed = needsName(memo, member, isStatement ? undefined : value, 2) && !isCrowded;
  const context = getContext(draft, whole, isNamed);
  if (!context || (context.kind === 'assign' && draft.task.facts.strict && tree.isTypeScript)) return false;
  checkContainer(member);
  const { frame } = context;
  const { semicolon, step } = frame;
  const container = containerText(tree, member);
  const { text: key, head: declared } = nameKey(memo, member, frame, isNamed);
  if (context.kind === 'none') {
    const test = isMissing(draft, whole.operator, `${container}.get(${key})`);
    surround(draft, frame, value, `${declared}if (${test}) {${step}${container}.set(${key}, `, `)${semicolon}${frame.newline}}`);
    return true;
  }
  if (context.name !== undefined && !isNamed) checkShadow(member, context.name);
  const name = context.name ?? freshName(draft, ['value', 'computed', 'result']);
  const keyword = context.kind === 'assign' ? '' : context.keyword === 'var' ? 'var ' : `${keywordFor(tree, 'let')} `;
  const head = `${declared}${keyword}${name} = ${container}.get(${key})${semicolon}${frame.newline}if (${isMissing(draft, whole.operator, name)}) {${step}${name} = `;
  const tail = `${semicolon}${step}${container}.set(${key}, ${name})${semicolon}${frame.newline}}`;
  const last = context.name === undefined ? `${frame.newline}return ${name}${semicolon}` : '';
  surround(draft, frame, value, head, tail + last);
  return true;
}

/** A statement of its own in a `case` without braces, which has no room for a name. */
function isInCase(tree: Tree, whole: Node): boolean {
  const statement = tree.parent(whole);
  return statement?.type === 'ExpressionStatement' && tree.parent(statement)?.type === 'SwitchCase';
}
