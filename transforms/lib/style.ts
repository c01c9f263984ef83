import { endOf, startOf, tokenIndex, tokenText, type Node, type Tree } from './tree.ts';

/** Line ends, quotes, semicolons and indent as this file has them. */
export interface Style {
  readonly eol: string;
  readonly quote: string;
  readonly semicolon: string;
  /** One step of indentation. */
  readonly indent: string;
}

function getEol(source: string): string {
  const crlf = source.split('\r\n').length - 1;
  const lf = source.split('\n').length - 1 - crlf;
  const cr = source.split('\r').length - 1 - crlf;
  if (cr > crlf && cr > lf) return '\r';
  return crlf > lf ? '\r\n' : '\n';
}

function getQuote(tree: Tree): string {
  let balance = 0;
  for (const token of tree.tokens) {
    if (typeof token.type === 'string' || token.type.label !== 'string') continue;
    balance += tree.source[token.start] === '"' ? -1 : 1;
  }
  return balance < 0 ? '"' : "'";
}

const TERMINATED = /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ImportDeclaration|ThrowStatement)$/;

function getSemicolon(tree: Tree): string {
  let balance = 0;
  for (const node of tree.nodes) {
    if (!TERMINATED.test(node.type)) continue;
    const parent = tree.parent(node);
    if (parent && parent.type.startsWith('For')) continue;
    balance += hasSemicolon(tree, node) ? 1 : -1;
  }
  return balance < 0 ? '' : ';';
}

/** The smallest step between the indents of neighbouring lines. */
function getIndent(source: string): string {
  const counts = new Map<string, number>();
  let previous = '';
  for (const line of source.split(/\r\n|\n|\r/)) {
    if (line.trim() === '' || /^\s*\*/.test(line)) continue;
    const indent = /^[\t ]*/.exec(line)?.[0] ?? '';
    if (indent.length > previous.length && indent.startsWith(previous)) {
      const step = indent.slice(previous.length);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    previous = indent;
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  return best?.[0] ?? '  ';
}

const styles = new WeakMap<Tree, Style>();

export function getStyle(tree: Tree): Style {
  let style = styles.get(tree);
  if (!style) {
    style = { eol: getEol(tree.source), quote: getQuote(tree), semicolon: getSemicolon(tree), indent: getIndent(tree.source) };
    styles.set(tree, style);
  }
  return style;
}

/** Blanks at the start of the line that holds `offset`. */
export function lineIndent(source: string, offset: number): string {
  const start = lineStart(source, offset);
  return /^[\t ]*/.exec(source.slice(start, offset))?.[0] ?? '';
}

export function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at--;
  return at === 0 && source.startsWith('\uFEFF') ? 1 : at;
}

export function lineEnd(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

export function isBlank(tree: Tree, from: number, to: number): boolean {
  return tree.source.slice(from, to).trim() === '';
}

/** The offset behind `end` and behind comments that end on the same line; undefined when something else follows there. */
export function freeLineEnd(tree: Tree, end: number): number | undefined {
  const stop = lineEnd(tree.source, end);
  let at = end;
  for (const comment of tree.comments) {
    const from = comment.start ?? 0;
    if (from < at || from >= stop) continue;
    if (!isBlank(tree, at, from) || (comment.end ?? 0) > stop) return undefined;
    at = comment.end ?? 0;
  }
  return isBlank(tree, at, stop) ? stop : undefined;
}

/** Whether the statement ends in a semicolon of its own: one at the start of a later line guards that line in code without semicolons. */
export function hasSemicolon(tree: Tree, statement: Node): boolean {
  const end = endOf(statement);
  return tree.source[end - 1] === ';' && statementEnd(tree, statement) === end;
}

/** The end of a statement, without a `;` that stands on a later line as a guard. */
export function statementEnd(tree: Tree, statement: Node): number {
  const end = endOf(statement);
  const last = tokenIndex(tree, end) - 1;
  if (tokenText(tree, last) !== ';') return end;
  const before = tree.tokens[last - 1];
  const semicolon = tree.tokens[last];
  if (!before || !semicolon || before.start < startOf(statement)) return end;
  return /[\n\r]/.test(tree.source.slice(before.end, semicolon.start)) ? before.end : end;
}

/** `text` as a string literal in the file's quotes. */
export function quote(style: Style, text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return style.quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Whether the file is written for engines without `const` and arrows, so that new code uses `var`. */
export function isOldScript(tree: Tree): boolean {
  if (tree.isTypeScript) return false;
  const hasVar = tree.nodes.some((node) => node.type === 'VariableDeclaration' && node.kind === 'var');
  return (
    hasVar &&
    !tree.nodes.some((node) => (node.type === 'VariableDeclaration' && node.kind !== 'var') || node.type === 'ArrowFunctionExpression')
  );
}

/** The keyword of a new variable, or `var` where the file knows no other. */
export function keywordFor(tree: Tree, wanted: 'const' | 'let'): string {
  return isOldScript(tree) ? 'var' : wanted;
}
