import { ts } from 'ts-morph';
import type { AnalysisContext } from '../context.ts';
import { getFunctionOf, type FunctionOrClass } from '../calls/function-names.ts';
import { isShortCircuit } from '../syntax/conditions.ts';
import { isAssignmentTo, isFallback, isFunctionNode, unwrap, wrapped, getEnclosingFunction } from '../syntax/syntax.ts';

/** What the uses of a link do with the parent. */
export interface LinkUses {
  /** Why one of them would notice that the parent is gone, or that a WeakRef stands between. */
  readonly objection: string | undefined;
  /** Names of the properties of the parent that are read; `undefined` for a use that takes the parent itself. */
  readonly read: ReadonlySet<string | undefined>;
  /** Nothing but comparisons with other objects. */
  readonly isOnlyCompared: boolean;
}

type Context = Pick<AnalysisContext, 'index' | 'calls' | 'purity' | 'isPublished'>;

const MAX_DEPTH = 2;

/** Looks at all reads of a link: each must do the same with a parent that nobody else holds any more as with none. */
export function judgeUses(context: Context, uses: readonly ts.Node[]): LinkUses {
  const judge = new UseJudge(context);
  const objection = uses.map((use) => judge.judge(use, 0)).find((one) => one !== undefined);
  const { read, compared, asked } = judge;
  return { objection, read, isOnlyCompared: compared > 0 && asked === 0 && read.size === 0 };
}

class UseJudge {
  readonly read = new Set<string | undefined>();
  compared = 0;
  asked = 0;
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  judge(use: ts.Node, depth: number): string | undefined {
    const { index } = this.context;
    const at = (node: ts.Node): string => index.at(node);
    const outer = wrapped(use);
    if (isAsserted(use, outer)) return `its presence is asserted at ${at(use)}`;
    const { parent } = outer;
    if (isAssignmentTo(parent, outer)) return undefined;
    if (isInLoopOf(outer)) return `it is followed in a loop at ${at(use)}, where a deref() each time costs more than a field`;
    if (ts.isBindingElement(parent) || !isExpressionName(use)) return `it is taken apart at ${at(use)}`;
    if ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer)
      return this.judgeMember(parent);
    if (isComparison(parent)) return this.judgeComparison(parent, outer);
    if (ts.isVariableDeclaration(parent)) return this.judgeAlias(parent, depth);
    if (ts.isExpressionStatement(parent)) return undefined;
    if (isAsked(parent, outer)) return this.judgeTest(outer);
    if (isShortCircuit(parent)) return this.judgeOperand(parent, outer, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.judgeReturn(outer, depth);
    this.read.add(undefined);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return `it is handed to ${parent.expression.getText()} at ${at(use)}`;
    return `it is handed on at ${at(use)}`;
  }

  private judgeMember(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
    const { index, purity } = this.context;
    const outer = wrapped(access);
    this.read.add(ts.isPropertyAccessExpression(access) ? access.name.text : undefined);
    if (!ts.isPropertyAccessExpression(access)) return undefined;
    const { name } = access;
    const symbol = index.getSymbol(name);
    const accessor = symbol?.declarations?.find(ts.isAccessor);
    const isCalled = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
    if (!isCalled && !accessor) return undefined;
    const fn = isCalled ? getFunctionOf(symbol, (node) => index.has(node)) : accessor;
    const impurity = fn ? purity.getFunctionImpurity(fn, { depth: 0, run: undefined, isCaught: false }) : { note: 'is not known' };
    // A call to a parent that nobody holds has no effect that anybody sees, unless it reaches further than the parent.
    return impurity ? `it is the way to ${name.text}() at ${index.at(access)}, which may do more than to answer` : undefined;
  }

  private judgeComparison(comparison: ts.BinaryExpression, side: ts.Node): string | undefined {
    const other = unwrap(comparison.left === side ? comparison.right : comparison.left);
    if (/^(?:undefined|null|void 0)$/.test(other.getText())) return this.judgeTest(comparison);
    this.compared++;
    return undefined;
  }

  /** A test must not end in an error: no parent is no error any more. */
  private judgeTest(test: ts.Node): string | undefined {
    this.asked++;
    let condition = test;
    while (isConditionPart(condition.parent)) condition = condition.parent;
    const { parent } = condition;
    if (!ts.isIfStatement(parent) || parent.expression !== condition) return undefined;
    const thrown = [parent.thenStatement, parent.elseStatement].find((branch) => branch && throws(branch));
    return thrown ? `the code throws without it (${this.context.index.at(thrown)})` : undefined;
  }

  private judgeAlias({ name, initializer }: ts.VariableDeclaration, depth: number): string | undefined {
    const { index } = this.context;
    if (!ts.isIdentifier(name)) return `it is taken apart at ${index.at(name)}`;
    if (depth >= MAX_DEPTH || !initializer) return `it is handed on at ${index.at(name)}`;
    const symbol = index.getSymbol(name);
    const uses = index.getNamesOf(symbol, name.text).filter((use) => use !== name && index.getSymbol(use) === symbol);
    return uses.map((use) => this.judge(use, depth + 1)).find((one) => one !== undefined);
  }

  private judgeOperand(operation: ts.BinaryExpression, side: ts.Node, depth: number): string | undefined {
    this.asked++;
    if (operation.left === side && isFallback(operation) && !isPlain(operation.right))
      return `${operation.right.getText().slice(0, 40)} is run without it (${this.context.index.at(operation)})`;
    if (operation.left === side && isAnd(operation)) return this.judgeTest(operation);
    return this.judge(operation, depth);
  }

  /** Whoever calls gets it. */
  private judgeReturn(outer: ts.Node, depth: number): string | undefined {
    const { index, calls, isPublished } = this.context;
    const fn = getEnclosingFunction(outer);
    const handed = `it is handed out at ${index.at(outer)}`;
    if (!fn || !isFunctionNode(fn) || depth >= MAX_DEPTH || ts.isAccessor(fn)) return handed;
    const callers = calls.getCallers(fn as FunctionOrClass);
    if (callers.values.length > 0 || (callers.exported && isPublished(index.getFile(fn).file))) return handed;
    return callers.calls.map((call) => this.judge(call, depth + 1)).find((one) => one !== undefined);
  }
}

/** `x.parent!`, `x.parent as Parent`. */
function isAsserted(use: ts.Node, outer: ts.Node): boolean {
  for (let current = use; current !== outer; current = current.parent) {
    const { parent } = current;
    if (ts.isNonNullExpression(parent)) return true;
    if ((ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent)) && !/\b(?:undefined|null)\b/.test(parent.type.getText()))
      return true;
  }
  return false;
}

function isExpressionName(use: ts.Node): boolean {
  return ts.isPropertyAccessExpression(use) || ts.isCallExpression(use) || ts.isIdentifier(use) || ts.isBinaryExpression(use);
}

function isComparison(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && /^[=!]==?$/.test(node.operatorToken.getText());
}

function isAnd(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

function isAsked(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(parent) || ts.isTypeOfExpression(parent)) return true;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
}

function isConditionPart(node: ts.Node): boolean {
  const isLogical = ts.isBinaryExpression(node) && /^(?:&&|\|\||\?\?|[=!]==?)$/.test(node.operatorToken.getText());
  return isLogical || ts.isPrefixUnaryExpression(node) || ts.isParenthesizedExpression(node);
}

function throws(statement: ts.Statement): boolean {
  if (ts.isThrowStatement(statement)) return true;
  return ts.isBlock(statement) && statement.statements.some(throws);
}

/** Nothing runs when it is evaluated. */
function isPlain(node: ts.Expression): boolean {
  const value = unwrap(node);
  return ts.isLiteralExpression(value) || ts.isIdentifier(value) || /^(?:null|undefined|true|false|\[\]|\{\})$/.test(value.getText());
}

function isInLoopOf(node: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    const isLoop = ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isForStatement(parent);
    if (isLoop && !(ts.isForStatement(parent) && parent.initializer === current)) return true;
    if ((ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.statement === current) return true;
  }
  return false;
}
