import type * as t from '@babel/types';
import { hasComment, insert, refuse, replace, type Draft } from './draft.ts';
import { freeLineEnd, getStyle, hasSemicolon, lineIndent, lineStart, statementEnd } from './style.ts';
import { endOf, startOf, tokenIndex, tokenText, type Node, type Tree } from './tree.ts';

/** How a statement that becomes several is put among its neighbours. */
export interface Frame {
  /** Text that goes before the first statement, e.g. ` {` and a new line when braces are added. */
  readonly open: string;
  /** Text that goes behind the last one. */
  readonly close: string;
  /** Line end and indent between two of the statements; one blank where they share a line with others. */
  readonly newline: string;
  /** The same inside a block of one of the statements. */
  readonly step: string;
  /** What the new statements end in: as the replaced one, or `;` where they share a line. */
  readonly semicolon: string;
  /** Where the replaced range starts and ends. */
  readonly start: number;
  readonly end: number;
}

const LISTS = /^(?:BlockStatement|Program|StaticBlock|TSModuleBlock)$/;
const BRANCHES = /^(?:IfStatement|ForStatement|ForInStatement|ForOfStatement|WhileStatement|DoWhileStatement|WithStatement)$/;

/** The statement that holds `node`, in the same function; undefined for the body of an arrow or the value of a field. */
export function getStatement(tree: Tree, node: Node): Node | undefined {
  for (let current: Node | undefined = node; current; current = tree.parent(current)) {
    if (/^(?:ArrowFunctionExpression|Class(?:Private|Accessor)?Property)$/.test(current.type) && current !== node) return undefined;
    if (/Statement$|^VariableDeclaration$/.test(current.type)) return current;
  }
  return undefined;
}

/** Whether a branch without braces is directly a statement of its parent. */
function isBranch(tree: Tree, statement: Node): boolean {
  const parent = tree.parent(statement);
  return parent !== undefined && BRANCHES.test(parent.type);
}

export function isInList(tree: Tree, statement: Node): boolean {
  const parent = tree.parent(statement);
  return parent !== undefined && (LISTS.test(parent.type) || parent.type === 'SwitchCase');
}

/** Space up to the `else` that follows a branch, when nothing else stands between. */
function elseGap(tree: Tree, statement: Node): number | undefined {
  const next = tokenIndex(tree, endOf(statement));
  if (tokenText(tree, next) !== 'else') return undefined;
  const at = tree.tokens[next]?.start ?? 0;
  return hasComment(tree, endOf(statement), at) ? undefined : at;
}

/** The only statement of a block on one line, `{ return x; }`: the block is opened. */
function openBlock(draft: Draft, statement: Node): Frame | undefined {
  const { tree, style } = draft;
  const parent = tree.parent(statement);
  const before = tree.tokens[tokenIndex(tree, startOf(statement)) - 1];
  const after = tree.tokens[tokenIndex(tree, endOf(statement))];
  if (parent?.type !== 'BlockStatement' || parent.body.length !== 1 || !before || !after) return undefined;
  if (before.start !== startOf(parent) || after.end !== endOf(parent)) return undefined;
  if (hasComment(tree, before.end, startOf(statement)) || hasComment(tree, endOf(statement), after.start)) return undefined;
  const base = style.eol + lineIndent(tree.source, startOf(statement));
  const newline = base + style.indent;
  const semicolon = semicolonOf(tree, statement) || style.semicolon;
  return { open: newline, close: base, newline, step: newline + style.indent, semicolon, start: before.end, end: after.start };
}

function frameInList(draft: Draft, statement: Node): Frame {
  const { tree, style } = draft;
  const start = startOf(statement);
  const end = statementEnd(tree, statement);
  const semicolon = semicolonOf(tree, statement);
  const isFirst = tree.source.slice(lineStart(tree.source, start), start).trim() === '';
  if (isFirst) {
    const newline = style.eol + lineIndent(tree.source, start);
    return { open: '', close: '', newline, step: newline + style.indent, semicolon, start, end };
  }
  return openBlock(draft, statement) ?? { open: '', close: '', newline: ' ', step: ' ', semicolon: ';', start, end };
}

/** Makes room for several statements in the place of one: between its neighbours, or in new braces where it is a branch without them. */
export function frameStatement(draft: Draft, statement: Node, declares: boolean): Frame {
  const { tree, style } = draft;
  const start = startOf(statement);
  const end = statementEnd(tree, statement);
  if (isInList(tree, statement)) {
    if (declares && tree.parent(statement)?.type === 'SwitchCase') refuse('the value is made in a case without braces', statement);
    return frameInList(draft, statement);
  }
  if (!isBranch(tree, statement)) return refuse('the value is made where no statement can be added', statement);
  const before = tree.tokens[tokenIndex(tree, start) - 1];
  if (!before || hasComment(tree, before.end, start)) return refuse('a comment stands where braces must go', statement);
  const base = style.eol + lineIndent(tree.source, before.start);
  const gap = elseGap(tree, statement);
  const newline = base + style.indent;
  const close = `${base}}${gap === undefined ? '' : ' '}`;
  return {
    open: ` {${newline}`,
    close,
    newline,
    step: newline + style.indent,
    semicolon: semicolonOf(tree, statement),
    start: before.end,
    end: gap ?? end,
  };
}

/** Whether the value of an expression is thrown away. */
export function isUnused(tree: Tree, node: Node): boolean {
  const parent = tree.parent(node);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'void';
    case 'LogicalExpression':
      return parent.right === node && isUnused(tree, parent);
    case 'ConditionalExpression':
      return parent.test !== node && isUnused(tree, parent);
    case 'SequenceExpression':
      return parent.expressions.at(-1) !== node || isUnused(tree, parent);
    case 'ForStatement':
      return parent.update === node || parent.init === node;
    default:
      return false;
  }
}

/** The `;` that the new statements end in: as the replaced one has it. */
function semicolonOf(tree: Tree, statement: Node): string {
  return hasSemicolon(tree, statement) ? ';' : '';
}

/** Adds one statement, without its semicolon, behind another one: on a line of its own where the line ends there. */
export function addBehind(draft: Draft, statement: Node, code: string): void {
  const { tree } = draft;
  const { eol } = getStyle(tree);
  const semicolon = semicolonOf(tree, statement);
  const end = statementEnd(tree, statement);
  if (isInList(tree, statement)) {
    const stop = freeLineEnd(tree, end);
    if (stop === undefined) insert(draft, end, `${semicolon === '' ? '; ' : ' '}${code}${semicolon}`);
    else insert(draft, stop, eol + lineIndent(tree.source, startOf(statement)) + code + semicolon);
    return;
  }
  const frame = frameStatement(draft, statement, false);
  replace(draft, frame.start, startOf(statement), frame.open);
  replace(draft, end, frame.end, `${frame.newline}${code}${semicolon}${frame.close}`);
}

/** Turns the expression body of an arrow into a block. */
export function frameArrow(draft: Draft, arrow: t.ArrowFunctionExpression): Frame {
  const { tree, style } = draft;
  const token = tree.tokens.findLast((one) => one.end <= startOf(arrow.body) && tree.source.slice(one.start, one.end) === '=>');
  if (!token) return refuse('the arrow of the function is not found', arrow);
  const base = style.eol + lineIndent(tree.source, startOf(arrow));
  const newline = base + style.indent;
  const { indent, semicolon } = style;
  return { open: ` {${newline}`, close: `${base}}`, newline, step: newline + indent, semicolon, start: token.end, end: endOf(arrow) };
}
