import type * as t from '@babel/types';
import { insert, refuse, replace, type Draft } from './draft.ts';
import { addBehind, frameArrow, getStatement, isUnused } from './statements.ts';
import { endOf, outerRange, startOf, textOf, type Node, type Tree } from './tree.ts';

/** One buffer that is being capped. */
export interface Buffer {
  readonly draft: Draft;
  /** Name of the constant that holds the limit; writes its declaration where this file has it, refuses where it has not. */
  readonly limit: () => string;
}

/** Above this, dropping one element per push moves too much memory: the buffer is cut back when it holds twice the limit. */
const BATCH = 10_000;

/** Functions of the language, of Node and of a page that call back and ignore what they get. */
export const IGNORES_RESULT =
  /^(?:forEach|on|once|addListener|addEventListener|setTimeout|setInterval|setImmediate|queueMicrotask|nextTick|subscribe)$/;

function isIgnored(tree: Tree, arrow: Node): boolean {
  const call = tree.parent(arrow);
  if (call?.type !== 'CallExpression' || call.callee === arrow) return false;
  const name = call.callee.type === 'MemberExpression' ? call.callee.property : call.callee;
  return name.type === 'Identifier' && IGNORES_RESULT.test(name.name);
}

/** Writes `code` behind an expression whose value nobody uses. */
function addCheck(buffer: Buffer, node: Node, code: string): void {
  const { draft } = buffer;
  const { tree } = draft;
  const arrow = tree.parent(node);
  if (arrow?.type === 'ArrowFunctionExpression' && arrow.body === node) {
    if (!isIgnored(tree, arrow)) refuse('the new length is returned from an arrow function', node);
    const frame = frameArrow(draft, arrow);
    const { start, end } = outerRange(tree, node);
    replace(draft, frame.start, start, frame.open);
    replace(draft, end, frame.end, `${frame.semicolon}${frame.newline}${code}${frame.semicolon}${frame.close}`);
    return;
  }
  if (!isUnused(tree, node)) refuse('the value of the call that adds to it is used', node);
  const statement = getStatement(tree, node);
  if (statement?.type !== 'ExpressionStatement') return refuse('it grows where no statement can be added', node);
  addBehind(draft, statement, code);
}

function getContainer(tree: Tree, node: Node): string {
  return tree.source.slice(startOf(node), endOf(node));
}

/** The check that drops the oldest elements of an array after `count` were added at the end. */
function dropOldest(buffer: Buffer, log: string, isOne: boolean): string {
  const limit = buffer.limit();
  if ((buffer.draft.task.limit ?? 0) > BATCH) return `if (${log}.length > 2 * ${limit}) ${log}.splice(0, ${log}.length - ${limit})`;
  return `if (${log}.length > ${limit}) ${isOne ? `${log}.shift()` : `${log}.splice(0, ${log}.length - ${limit})`}`;
}

function dropEntry(buffer: Buffer, set: string, names: 'values' | 'keys'): string {
  // `next().value` is `T | undefined` to TypeScript; the set is not empty here.
  const mark = buffer.draft.tree.isTypeScript ? '!' : '';
  return `if (${set}.size > ${buffer.limit()}) ${set}.delete(${set}.${names}().next().value${mark})`;
}

function isOneArgument(call: t.CallExpression): boolean {
  return call.arguments.length === 1 && call.arguments[0]?.type !== 'SpreadElement';
}

const ADDERS: Readonly<Record<string, (buffer: Buffer, container: string, call: t.CallExpression) => string | undefined>> = {
  push: (buffer, log, call) => dropOldest(buffer, log, isOneArgument(call)),
  unshift: (buffer, log) => `if (${log}.length > ${buffer.limit()}) ${log}.length = ${buffer.limit()}`,
  add: (buffer, set) => (buffer.draft.task.target === 'capped-set' ? dropEntry(buffer, set, 'values') : undefined),
  set: (buffer, map) => (buffer.draft.task.target === 'capped-map' ? dropEntry(buffer, map, 'keys') : undefined),
};

const REORDERS = /^(?:fill|copyWithin|sort|reverse)$/;

type Member = t.MemberExpression | t.OptionalMemberExpression;

/** Refuses a call that adds or moves elements in a way that has no cap; any other call only reads. */
function checkReading(call: t.CallExpression, method: string): void {
  if (method === 'splice' && call.arguments.length > 2) refuse('it is spliced into', call);
  if (REORDERS.test(method)) refuse(`its elements are moved by ${method}`, call);
}

/** `log.push.apply(log, xs)`: any number of elements. */
function convertApply(buffer: Buffer, member: Member, apply: Node | undefined): void {
  const { tree } = buffer.draft;
  const call = apply && tree.parent(apply);
  const method = textOf(tree, member.property);
  const isApply = apply?.type === 'MemberExpression' && /^(?:apply|call)$/.test(textOf(tree, apply.property));
  if (!isApply || call?.type !== 'CallExpression' || call.callee !== apply) return refuse(`its ${method} is taken as a function`, member);
  if (method !== 'push') refuse(`its ${method} is applied`, member);
  addCheck(buffer, call, dropOldest(buffer, getContainer(tree, member.object), false));
}

/** `log.push(x)` and its kin. */
function convertCall(buffer: Buffer, member: Member): void {
  const { tree } = buffer.draft;
  const method = textOf(tree, member.property);
  const parent = tree.parent(member);
  const adder = Object.hasOwn(ADDERS, method) ? ADDERS[method] : undefined;
  if (parent?.type === 'CallExpression' && parent.callee === member) {
    const check = adder?.(buffer, getContainer(tree, member.object), parent);
    if (check) addCheck(buffer, parent, check);
    else checkReading(parent, method);
    return;
  }
  if (!adder) return;
  if (parent?.type === 'OptionalCallExpression') refuse('it grows in an optional call', member);
  convertApply(buffer, member, parent);
}

/** `log[log.length] = x`; any other write by index is no append. */
function convertIndex(buffer: Buffer, member: Member): void {
  const { tree } = buffer.draft;
  const parent = tree.parent(member);
  const container = getContainer(tree, member.object);
  const isWrite = parent?.type === 'AssignmentExpression' && parent.left === member;
  if (parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete'))
    refuse('its elements are changed by index', member);
  if (!isWrite) return;
  const isAppend = textOf(tree, member.property).replaceAll(/\s/g, '') === `${container}.length`;
  if (!isAppend || parent.operator !== '=') refuse('its elements are written by index', member);
  addCheck(buffer, parent, dropOldest(buffer, container, true));
}

/** `log = [...log, x]`, `log = [x, ...log]`, `log = log.concat(x)`: the new value is cut. */
function convertCopy(buffer: Buffer, assignment: t.AssignmentExpression): void {
  const { draft } = buffer;
  const { tree } = draft;
  const { right } = assignment;
  const container = getContainer(tree, assignment.left);
  const isSelf = (node: Node | null | undefined): boolean => node?.type === 'SpreadElement' && textOf(tree, node.argument) === container;
  if (right.type === 'ArrayExpression' && right.elements.length === 0) return;
  if (right.type === 'ArrayExpression' && right.elements.filter(isSelf).length === 1) {
    if (isSelf(right.elements[0])) return insert(draft, endOf(right), `.slice(-${buffer.limit()})`);
    if (isSelf(right.elements.at(-1))) return insert(draft, endOf(right), `.slice(0, ${buffer.limit()})`);
  }
  const isConcat = right.type === 'CallExpression' && textOf(tree, right.callee) === `${container}.concat`;
  if (isConcat) return insert(draft, endOf(right), `.slice(-${buffer.limit()})`);
  const isCut = right.type === 'CallExpression' && new RegExp(String.raw`\.(?:slice|filter)$`).test(textOf(tree, right.callee));
  if (!isCut) refuse('it is replaced by another value', assignment);
}

const TIGHT =
  /^(?:Identifier|\w+Literal|MemberExpression|CallExpression|ThisExpression|TemplateLiteral|NewExpression|TSNonNullExpression)$/;

/** `s += x`, `s = s + x`, `` s = `${s}x` ``. */
function convertText(buffer: Buffer, assignment: t.AssignmentExpression): void {
  const { draft } = buffer;
  const { tree } = draft;
  const { left, right, operator } = assignment;
  const container = getContainer(tree, left);
  const outer = outerRange(tree, right);
  if (operator === '+=') {
    const isTight = TIGHT.test(right.type) || outer.start !== startOf(right);
    const equals = tree.tokens.findLast((token) => token.end <= outer.start && tree.source.slice(token.start, token.end) === '+=');
    if (!equals) return refuse('its assignment is not understood', assignment);
    replace(draft, equals.start, equals.end, '=');
    insert(draft, outer.start, `(${container} + ${isTight ? '' : '('}`);
    return insert(draft, outer.end, `${isTight ? '' : ')'}).slice(-${buffer.limit()})`, outer.start);
  }
  if (operator !== '=') refuse(`it is changed by ${operator}`, assignment);
  if (right.type === 'StringLiteral') return;
  if (
    right.type === 'TemplateLiteral' &&
    startOf(right.quasis[0] ?? right) === endOf(right.quasis[0] ?? right) &&
    textOf(tree, right.expressions[0] ?? right) === container
  )
    return insert(draft, outer.end, `.slice(-${buffer.limit()})`);
  let first: Node = right;
  while (first.type === 'BinaryExpression' && first.operator === '+') first = first.left;
  if (right.type !== 'BinaryExpression' || textOf(tree, first) !== container) refuse('it is replaced by another value', assignment);
  if (outer.start === startOf(right)) {
    insert(draft, outer.start, '(');
    insert(draft, outer.end, `).slice(-${buffer.limit()})`, outer.start);
  } else insert(draft, outer.end, `.slice(-${buffer.limit()})`);
}

/** Caps the growth at one access; reads stay as they are. */
export function convertGrowth(buffer: Buffer, node: Node, parent: Node): void {
  const { task } = buffer.draft;
  if (parent.type === 'AssignmentExpression' && parent.left === node) {
    if (task.container === 'string') return convertText(buffer, parent);
    if (parent.operator !== '=') refuse(`it is changed by ${parent.operator}`, parent);
    if (task.container === 'array') return convertCopy(buffer, parent);
    return;
  }
  if ((parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') || parent.object !== node) return;
  if (parent.computed) convertIndex(buffer, parent);
  else convertCall(buffer, parent);
}
