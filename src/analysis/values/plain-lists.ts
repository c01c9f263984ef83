import { ts } from 'ts-morph';
import type { TypeInference } from './infer.ts';
import { getMaker } from './made-functions.ts';
import { isTextList } from './text-lists.ts';
import { getResults } from '../syntax/results.ts';
import { isTested } from '../memo/memo-shape.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { METHODS } from '../purity/pure-library.ts';
import { getCallee } from '../syntax/callee.ts';
import { usesArguments } from '../syntax/lexical.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isAssignmentTo,
  isAsync,
  isFallback,
  isFunctionNode,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';
import { isAsked, isPart } from '../syntax/value-uses.ts';
import { isTarget } from '../syntax/writes.ts';

/** Methods that give a list of what is in the one that they are called on. */
const KEEPING = /^(?:slice|filter|toSorted|toReversed)$/;
/** Those that give the list itself. */
const GIVING = /^(?:sort|reverse|fill|copyWithin|valueOf)$/;
/** Those whose arguments become a part of it, from which one on. */
const ADDING: ReadonlyMap<string, number> = new Map([
  ['push', 0],
  ['unshift', 0],
  ['splice', 2],
]);

/** Lists of nothing but texts, numbers and the like, for JavaScript, whose types do not say so: all that is put into one is seen. */
export class PlainLists {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  private readonly own: ReadonlySet<ts.Node>;
  private readonly member: string | undefined;
  private readonly seen = new Set<ts.Node>();

  /** `own`: accesses of the memo that keeps them; `member`: what they may become of an object, where uses by that name are looked at as well. */
  constructor(index: ProgramIndex, inference: TypeInference, own: ReadonlySet<ts.Node>, member?: string) {
    this.index = index;
    this.inference = inference;
    this.own = own;
    this.member = member;
  }

  isPlain(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (this.own.has(node)) return true;
    if (isAssignment(node)) return node.operatorToken.kind === ts.SyntaxKind.EqualsToken && this.isPlain(node.right);
    if (isFallback(node)) return this.isPlain(node.left) && this.isPlain(node.right);
    if (ts.isConditionalExpression(node)) return this.isPlain(node.whenTrue) && this.isPlain(node.whenFalse);
    if (ts.isArrayLiteralExpression(node)) return node.elements.every((one) => this.isEntry(one));
    if (ts.isCallExpression(node)) return isTextList(this.index, node) || this.isMade(node);
    return ts.isIdentifier(node) && this.isVariable(node);
  }

  /** A primitive, or all that is in a list of them. */
  private isEntry(value: ts.Expression): boolean {
    return ts.isSpreadElement(value) ? this.isPlain(value.expression) : this.inference.isPrimitive(value);
  }

  private isMade(call: ts.CallExpression): boolean {
    const callee = getCallee(call);
    const fn = getMaker(this.index, callee);
    if (fn) return fn.body !== undefined && !isAsync(fn) && !fn.asteriskToken && this.areResults(fn, (one) => this.isPlain(one));
    if (!ts.isPropertyAccessExpression(callee)) return false;
    if (callee.name.text === 'concat')
      return this.isPlain(callee.expression) && call.arguments.every((one) => this.isEntry(one) || this.isPlain(one));
    if (!call.arguments.every((one) => takesParts(one) || this.inference.isPrimitive(one))) return false;
    if (KEEPING.test(callee.name.text)) return this.isPlain(callee.expression);
    const [made] = call.arguments;
    return (
      callee.name.text === 'map' &&
      made !== undefined &&
      isFunctionNode(made) &&
      this.areResults(made, (one) => this.inference.isPrimitive(one))
    );
  }

  private areResults(fn: ts.FunctionLikeDeclaration, isRight: (result: ts.Expression) => boolean): boolean {
    const results = getResults(fn);
    return results.length > 0 && results.every(isRight);
  }

  /** A local that never holds anything else, and into which nothing else is put. */
  private isVariable(name: ts.Identifier): boolean {
    const symbol = this.index.getSymbol(name);
    const declared = symbol?.valueDeclaration;
    if (!symbol || !declared || !this.index.has(declared) || !ts.isVariableDeclaration(declared) || !getEnclosingFunction(declared))
      return false;
    if (this.seen.has(declared)) return true;
    this.seen.add(declared);
    if (ts.isForOfStatement(declared.parent.parent) || ts.isForInStatement(declared.parent.parent)) return false;
    if (declared.initializer && !this.isPlainOrNothing(declared.initializer)) return false;
    return this.index
      .getNamesOf(symbol, symbol.name)
      .every((use) => use === declared.name || this.index.getSymbol(use) !== symbol || this.isUse(wrapped(use), declared));
  }

  private isPlainOrNothing(value: ts.Expression): boolean {
    return /^(?:undefined|null|void 0)$/.test(unwrap(value).getText()) || this.isPlain(value);
  }

  private isUse(outer: ts.Node, declared: ts.Node): boolean {
    const { parent } = outer;
    if (isAssignmentTo(parent, outer))
      return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && this.isPlainOrNothing(parent.right);
    if (isTarget(outer)) return false;
    if (isPart(parent, outer)) return ts.isElementAccessExpression(parent) ? this.isElementUse(wrapped(parent)) : this.isMember(parent);
    if (this.own.has(parent)) return true;
    if (ts.isForOfStatement(parent)) return parent.expression === outer;
    if (ts.isShorthandPropertyAssignment(parent)) return parent.name.text === this.member;
    if (ts.isPropertyAssignment(parent)) return parent.initializer === outer && parent.name.getText() === this.member;
    // What an inner function returns is another name for it.
    if (ts.isReturnStatement(parent)) return getEnclosingFunction(parent) === getEnclosingFunction(declared);
    return ts.isSpreadElement(parent) || isTested(outer) || isAsked(parent, outer);
  }

  private isElementUse(outer: ts.Node): boolean {
    if (isAssignmentTo(outer.parent, outer)) return this.inference.isPrimitive(outer.parent.right);
    // `list[method](node)`
    if (ts.isCallExpression(outer.parent) && outer.parent.expression === outer) return false;
    return !isTarget(outer) || ts.isDeleteExpression(outer.parent);
  }

  private isMember(access: ts.PropertyAccessExpression): boolean {
    const outer = wrapped(access);
    const call = outer.parent;
    const { text } = access.name;
    if (!ts.isCallExpression(call) || call.expression !== outer) return text === 'length';
    if (!METHODS.has(text) || (GIVING.test(text) && !ts.isExpressionStatement(wrapped(call).parent))) return false;
    const from = ADDING.get(text);
    if (from === undefined) return call.arguments.every((one) => takesParts(one) || this.inference.isPrimitive(one));
    return call.arguments.every((one, position) => (position < from ? this.inference.isPrimitive(one) : this.isEntry(one)));
  }
}

/** No callback, or one that gets no more than a part and where it stands: not the list. */
function takesParts(argument: ts.Expression): boolean {
  const value = unwrap(argument);
  if (ts.isIdentifier(value)) return /^(?:Boolean|String|Number|parseFloat|undefined)$/.test(value.text);
  if (!isFunctionNode(value)) return !ts.isSpreadElement(value) && !ts.isCallExpression(value);
  return value.parameters.length <= 2 && value.parameters.every((one) => !one.dotDotDotToken) && !usesArguments(value);
}
