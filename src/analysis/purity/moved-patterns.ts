import { ts } from 'ts-morph';
import { getTable, getTableParts } from '../keys/constant-tables.ts';
import { isExportedName } from '../program/export-names.ts';
import { isSetLate } from '../program/load-order.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { givesPlainPattern } from './plain-patterns.ts';
import { isPlainPattern } from './purity-syntax.ts';
import { isResetByEachRun } from './reset-patterns.ts';
import { QuietCode, getAssignedTo } from './quiet-code.ts';
import { isAssignment, isFunctionNode, isInside, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { isAll } from '../syntax/type-flags.ts';

const FINDS = /^(?:test|exec)$/;
/** With `g` they begin at the front and leave the pattern there. */
const WHOLE = /^(?:match|replace|replaceAll)$/;
/** They work on a copy that goes on where the pattern is. */
const COPYING = /^(?:matchAll|split|search)$/;

/** The text of a literal with `y` and without `g`. */
const STICKY = /\/[a-fh-z]*y[a-fh-z]*$/;

const TEXT = ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Patterns that remember where they stopped: whether what a computation does with one is the same each time. */
export class MovedPatterns {
  private readonly index: ProgramIndex;
  private readonly quiet: QuietCode;
  private readonly rested = new Map<ts.Symbol, boolean>();
  private readonly runs = new Map<ts.Symbol, boolean>();

  constructor(index: ProgramIndex) {
    this.index = index;
    this.quiet = new QuietCode(index);
  }

  /** The pattern that a call leaves another place in where it goes on: `test` and `exec` with `g` or `y`, `match` and `replace` with `y`. */
  getMoved(
    { arguments: [first] }: ts.CallExpression,
    { expression, name }: ts.PropertyAccessExpression,
    run: ts.Node,
  ): ts.Node | undefined {
    const receiver = unwrap(expression);
    if (FINDS.test(name.text)) return this.isStateless(receiver, run) || this.isRested(receiver) ? undefined : receiver;
    if (!first || !(WHOLE.test(name.text) || name.text === 'matchAll')) return undefined;
    const isMoved = /^(?:match|replace)$/.test(name.text) && this.isSticky(first, run);
    return isMoved || this.isReliedOn(unwrap(first), run, name.text === 'matchAll') ? first : undefined;
  }

  /**
   * A pattern that outlives the run, which somebody else asks to go on where it stopped: with `g` it is at its front afterwards. What works
   * on a copy (`isCopied`) begins where the others have left it.
   */
  private isReliedOn(pattern: ts.Expression, run: ts.Node, isCopied: boolean): boolean {
    const name = ts.isPropertyAccessExpression(pattern) ? pattern.name : pattern;
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    const isMade =
      declaration &&
      (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration));
    if (!symbol || !isMade || !this.index.has(declaration) || isInside(declaration, run)) return false;
    if (this.isStateless(pattern, run) || this.isRested(pattern)) return false;
    const source = declaration.initializer ?? pattern;
    return this.index.getNamesOf(symbol, symbol.name).some((use) => {
      if (use === declaration.name || this.index.getSymbol(use) !== symbol) return false;
      const { parent } = use;
      const whole = ts.isPropertyAccessExpression(parent) && parent.name === use ? parent : use;
      return goesOn(whole) && !this.leavesAtFront(whole, source) && (isCopied || !this.beginsAtFront(whole));
    });
  }

  /** `pattern.lastIndex = 0` of a pattern that each use finds at its front. */
  isReset(target: ts.Expression): boolean {
    const { parent } = wrapped(target);
    if (this.isMoved(target)) return true;
    if (!ts.isPropertyAccessExpression(target) || target.name.text !== 'lastIndex' || !isAssignment(parent)) return false;
    return (
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right.getText() === '0' && this.isRested(unwrap(target.expression))
    );
  }

  /** One without `g` and `y`; or one that each run of `run` makes anew. */
  private isStateless(node: ts.Expression, run: ts.Node): boolean {
    const symbol = ts.isIdentifier(node) ? this.index.getSymbol(node) : undefined;
    const declaration = symbol?.valueDeclaration;
    const made = declaration && ts.isVariableDeclaration(declaration) && isInside(declaration, run) ? declaration.initializer : undefined;
    if (made && ts.isRegularExpressionLiteral(unwrap(made)) && this.index.getAssignments(symbol).length === 0) return true;
    return this.isOfPlainTable(node) || givesPlainPattern(this.index, this.getTablePattern(node) ?? node);
  }

  /** `rule[0]` of `const RULES = [[/s$/, '']]`: no pattern of it remembers a place. */
  private isOfPlainTable(node: ts.Expression): boolean {
    const table = getTable(this.index, node);
    if (!table?.initializer || getTableParts(this.index, table).names.length > 0) return false;
    let isPlain = true;
    walk(table.initializer, (part) => {
      if (ts.isRegularExpressionLiteral(part) && !isPlainPattern(part)) isPlain = false;
      return isPlain;
    });
    return isPlain;
  }

  /** `patterns.text` of `const patterns = { text: /…/ }`, which nothing sets. */
  private getTablePattern(node: ts.Expression): ts.Expression | undefined {
    const symbol = ts.isPropertyAccessExpression(node) ? this.index.getSymbol(node.name) : undefined;
    const declaration = symbol?.valueDeclaration;
    const isSet = !symbol || this.index.getFieldAssignments(symbol, symbol.name).length > 0;
    return !isSet && declaration && ts.isPropertyAssignment(declaration) ? declaration.initializer : undefined;
  }

  /** A pattern with `y` and without `g`, or with flags that the text does not tell: it goes on where it stopped, unless each run makes it anew. */
  private isSticky(node: ts.Expression, run: ts.Node): boolean {
    const name = unwrap(node);
    const declaration = this.index.getSymbol(ts.isPropertyAccessExpression(name) ? name.name : name)?.valueDeclaration;
    if (declaration && isInside(declaration, run)) return false;
    const isMade =
      declaration &&
      (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration));
    const made = isMade && declaration.initializer ? unwrap(declaration.initializer) : name;
    if (ts.isRegularExpressionLiteral(made)) return STICKY.test(made.text);
    const isCompiled = (ts.isNewExpression(made) || ts.isCallExpression(made)) && made !== name && made.expression.getText() === 'RegExp';
    return isCompiled && isCompiledSticky(made.arguments ?? []);
  }

  /**
   * A constant of one file that every use either leaves at the front, as `while ((match = pattern.exec(text)))` does that nothing ends
   * early, or sets there before it begins: whoever uses it finds it at its front (ECMAScript 22.2.7.2, RegExpBuiltinExec, step 12).
   */
  isRested(node: ts.Expression): boolean {
    const symbol = ts.isIdentifier(node) ? this.index.getSymbol(node) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || isSetLate(this.index, symbol)) return false;
    const known = this.rested.get(symbol);
    if (known !== undefined) return known;
    const answer = this.areAllRested(symbol, declaration) || this.isOfEachRun(node);
    this.rested.set(symbol, answer);
    return answer;
  }

  private areAllRested(symbol: ts.Symbol, { name, initializer }: ts.VariableDeclaration): boolean {
    const source = initializer && unwrap(initializer);
    if (!source || !ts.isRegularExpressionLiteral(source) || !/\/[a-z]*g[a-z]*$/.test(source.text)) return false;
    const uses = this.index.getNamesOf(symbol, symbol.name).filter((use) => use !== name && this.index.getSymbol(use) === symbol);
    if (isExportedName(name) || uses.some((use) => isExportedName(use))) return false;
    return uses.every((use) => this.leavesAtFront(use, source)) || uses.every((use) => this.beginsAtFront(use));
  }

  /** `pattern.lastIndex = at` of one that only a function uses which sets it to its front before all else. */
  private isMoved(target: ts.Expression): boolean {
    const name = ts.isPropertyAccessExpression(target) && target.name.text === 'lastIndex' ? unwrap(target.expression) : undefined;
    return name !== undefined && this.isOfEachRun(name);
  }

  private isOfEachRun(node: ts.Expression): boolean {
    const symbol = ts.isIdentifier(node) ? this.index.getSymbol(node) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || isSetLate(this.index, symbol)) return false;
    const known = this.runs.get(symbol) ?? isResetByEachRun(this.index, this.quiet, symbol, declaration);
    this.runs.set(symbol, known);
    return known;
  }

  /** Found at the front, it is left there. */
  private leavesAtFront(use: ts.Node, pattern: ts.Expression): boolean {
    const outer = wrapped(use);
    const { parent } = outer;
    if (ts.isCallExpression(parent)) return this.isTextMethod(parent, outer, (name) => WHOLE.test(name) || COPYING.test(name));
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== outer) return false;
    if (isResetTo(parent)) return true;
    if (/^(?:source|flags|global)$/.test(parent.name.text)) return true;
    const call = parent.parent;
    const loop = FINDS.test(parent.name.text) && ts.isCallExpression(call) && call.expression === parent ? getLoop(call) : undefined;
    if (!loop || !ts.isCallExpression(call)) return false;
    const search = { pattern, call, match: getAssignedTo(call) };
    const parts = ts.isWhileStatement(loop) ? [loop.expression, loop.statement] : [loop.condition, loop.incrementor, loop.statement];
    return parts.every((part) => !part || this.quiet.isQuiet(part, search));
  }

  /** It does not matter where it stopped before. */
  private beginsAtFront(use: ts.Node): boolean {
    const outer = wrapped(use);
    const { parent } = outer;
    if (ts.isCallExpression(parent)) return this.isTextMethod(parent, outer, (name) => WHOLE.test(name));
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== outer) return false;
    return isResetTo(parent) || this.isAfterReset(parent, outer.getText());
  }

  /** `text.replace(pattern, …)`, where `text` is one as far as its type says. */
  private isTextMethod(
    { expression, arguments: [first] }: ts.CallExpression,
    pattern: ts.Node,
    isNamed: (name: string) => boolean,
  ): boolean {
    if (first !== pattern || !ts.isPropertyAccessExpression(expression) || !isNamed(expression.name.text)) return false;
    return isAll(this.index.checker.getTypeAtLocation(expression.expression), TEXT);
  }

  /** Set to the front by the statement before, in the same list: `pattern.lastIndex = 0; return pattern.test(text);`. */
  private isAfterReset(access: ts.PropertyAccessExpression, text: string): boolean {
    const find = access.parent;
    if (!FINDS.test(access.name.text) || !ts.isCallExpression(find)) return false;
    let statement: ts.Node = access;
    while (!ts.isStatement(statement)) {
      if (isFunctionNode(statement)) return false;
      statement = statement.parent;
    }
    if (ts.isIterationStatement(statement, false) || !ts.isBlock(statement.parent)) return false;
    const { statements } = statement.parent;
    const before = statements[statements.indexOf(statement as ts.Statement) - 1];
    const reset = before && ts.isExpressionStatement(before) ? unwrap(before.expression) : undefined;
    if (reset === undefined || !isAssignment(reset) || reset.getText() !== `${text}.lastIndex = 0`) return false;
    return countFinds(statement, text) === 1 && this.isFirst(find, statement);
  }

  /** What the statement does before the pattern is asked, the making of the text included, cannot use the pattern as well. */
  private isFirst(find: ts.CallExpression, statement: ts.Node): boolean {
    let isFirst = true;
    walk(statement, (node) => {
      if (node.pos < find.end && node !== find && !isInside(find, node)) isFirst &&= this.quiet.isCalm(node);
      return isFirst;
    });
    return isFirst;
  }
}

/** `RegExp(text, flags)`; without flags of its own a copy has those of the pattern that it is made of. */
function isCompiledSticky([source, flags]: readonly ts.Expression[]): boolean {
  const copied = source && unwrap(source);
  if (flags === undefined) return copied !== undefined && ts.isRegularExpressionLiteral(copied) && STICKY.test(copied.text);
  return !(ts.isStringLiteralLike(flags) && (/g/.test(flags.text) || !/y/.test(flags.text)));
}

/** Asked where it goes on, or handed to what may: all but being an argument of a method of texts, or of what copies it. */
function goesOn(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return /^(?:test|exec|lastIndex)$/.test(parent.name.text);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const callee = unwrap(parent.expression);
    const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
    return !(WHOLE.test(method) || COPYING.test(method) || /^(?:RegExp|String)$/.test(callee.getText()));
  }
  if (isAssignment(parent)) return parent.right === outer;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isReturnStatement(parent);
}

/** `pattern.lastIndex = 0` */
function isResetTo(access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  return access.name.text === 'lastIndex' && isAssignment(parent) && parent.left === access && parent.right.getText() === '0';
}

function countFinds(statement: ts.Node, text: string): number {
  let count = 0;
  walk(statement, (node) => {
    if (ts.isIdentifier(node) && node.text === text) count += 1;
  });
  return count;
}

/** The loop that goes on as long as the call finds something: `while ((m = p.exec(s)) !== null)`, `for (; (m = p.exec(s)); )`. */
function getLoop(call: ts.CallExpression): ts.WhileStatement | ts.ForStatement | undefined {
  let node = wrapped(call);
  if (isAssignment(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.parent.right === node)
    node = wrapped(node.parent);
  const { parent } = node;
  const isCompared =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    /^!==?$/.test(parent.operatorToken.getText()) &&
    parent.right.getText() === 'null';
  if (isCompared) node = wrapped(parent);
  const loop = node.parent;
  if (ts.isWhileStatement(loop) && loop.expression === node) return loop;
  return ts.isForStatement(loop) && loop.condition === node ? loop : undefined;
}
