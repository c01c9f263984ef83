import { ts } from 'ts-morph';
import type { TypeInference } from './infer.ts';
import { getMaker } from './made-functions.ts';
import { PlainLists } from './plain-lists.ts';
import { isTextList } from './text-lists.ts';
import { getResults } from '../syntax/results.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCallee } from '../syntax/callee.ts';
import {
  getBase,
  hasText,
  isAssignment,
  isAssignmentTo,
  isAsync,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';
import { isTested } from '../memo/memo-shape.ts';
import { isPattern } from '../syntax/type-flags.ts';
import { METHODS } from '../purity/pure-library.ts';
import { isTarget, isWritten } from '../syntax/writes.ts';
import { getWhole, isAsked, isPart } from '../syntax/value-uses.ts';

/** More parts are not gone through. */
const MAX_PARTS = 400;
/** Functions of the language that keep nothing of their arguments. */
const LOOKING = /^(?:String|Number|Boolean|Array\.isArray|JSON\.stringify|Object\.(?:keys|freeze))$/;
/** Methods that put their arguments into a list, and those that give what is in it, or a copy. */
const ADDING = /^(?:push|unshift)$/;
const KEEPING = /^(?:slice|filter|concat|reverse|sort|toSorted|toReversed)$/;

/**
 * Which members of what values are made of hold nothing but primitives, for JavaScript, whose types do not say so: `name` of
 * `parts.push({ name: match[1] })`. All that makes the values must be seen: literals, lists and tables that local variables of the program
 * are filled with, results of its functions.
 */
export class MemberKinds {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  private readonly own: ReadonlySet<ts.Node>;
  private readonly primitive = new Set<string>();
  private readonly other = new Set<string>();
  private readonly seen = new Set<ts.Node>();
  /** Names of lists of primitives, and of lists that are not, or of something else. */
  private readonly listed = new Set<string>();
  private readonly unlisted = new Set<string>();
  private readonly isKnown: boolean;
  /** Each value is a list of nothing but primitives. */
  private readonly areLists: boolean;

  /** `own`: accesses of the memo, which keep and give what is judged. */
  constructor(index: ProgramIndex, inference: TypeInference, values: readonly ts.Expression[], own: ReadonlySet<ts.Node>) {
    this.index = index;
    this.inference = inference;
    this.own = own;
    this.isKnown = values.every((value) => this.take(value));
    const lists = new PlainLists(index, inference, own);
    this.areLists = values.every((value) => lists.isPlain(value));
  }

  /** `token.name`, `token.names[0]`, whichever part of a value `token` is. */
  isPrimitive(part: ts.Node): boolean {
    if (ts.isElementAccessExpression(part)) return this.areLists || this.isOfList(unwrap(part.expression));
    if (!this.isKnown || !ts.isPropertyAccessExpression(part)) return false;
    const { text } = part.name;
    return this.primitive.has(text) && !this.other.has(text) && !this.isSetElsewhere(text);
  }

  private isListOf(member: string, value: ts.Expression): boolean {
    return new PlainLists(this.index, this.inference, new Set(), member).isPlain(value);
  }

  private isOfList(list: ts.Expression): boolean {
    if (!this.isKnown || !ts.isPropertyAccessExpression(list)) return false;
    const { text } = list.name;
    if (!this.listed.has(text) || this.unlisted.has(text) || this.isSetElsewhere(text)) return false;
    return !this.index.getNames(text).some((use) => ts.isPropertyAccessExpression(use.parent) && use.parent.name === use && isWritten(use));
  }

  /** `part.name = node`, by whatever name the part goes. */
  private isSetElsewhere(text: string): boolean {
    return this.index.getNames(text).some((use) => {
      const target = wrapped(use.parent);
      if (!ts.isPropertyAccessExpression(use.parent) || !isTarget(target)) return false;
      return !isAssignmentTo(target.parent, target) || !this.inference.isPrimitive(target.parent.right);
    });
  }

  private take(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (this.own.has(node) || this.seen.has(node)) return true;
    this.seen.add(node);
    if (this.seen.size > MAX_PARTS) return false;
    if (isAssignment(node)) return this.take(node.right);
    if (isFallback(node)) return this.take(node.left) && this.take(node.right);
    if (ts.isConditionalExpression(node)) return this.take(node.whenTrue) && this.take(node.whenFalse);
    if (isFunctionNode(node) || ts.isRegularExpressionLiteral(node) || isEmptyContainer(node) || this.inference.isPrimitive(node))
      return true;
    if (ts.isArrayLiteralExpression(node)) return node.elements.every((one) => this.take(ts.isSpreadElement(one) ? one.expression : one));
    if (ts.isObjectLiteralExpression(node)) return node.properties.every((one) => this.takeMember(one));
    if (ts.isNewExpression(node)) return /^(?:RegExp|Date)$/.test(node.expression.getText());
    if (ts.isCallExpression(node)) return this.takeCall(node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return this.take(node.expression);
    return ts.isIdentifier(node) && this.takeVariable(node);
  }

  private takeMember(member: ts.ObjectLiteralElementLike): boolean {
    if (ts.isSpreadAssignment(member)) return this.take(member.expression);
    if (ts.isShorthandPropertyAssignment(member)) return this.put(member.name.text, member.name);
    if (!hasText(member.name)) return ts.isPropertyAssignment(member) && this.inference.isPrimitive(member.initializer);
    if (ts.isPropertyAssignment(member)) return this.put(member.name.text, member.initializer);
    this.other.add(member.name.text);
    return ts.isMethodDeclaration(member);
  }

  private put(name: string, value: ts.Expression): boolean {
    const isPrimitive = this.inference.isPrimitive(value) && !this.isOverwritten(value);
    (isPrimitive ? this.primitive : this.other).add(name);
    if (!isPrimitive) (this.isListOf(name, value) ? this.listed : this.unlisted).add(name);
    return isPrimitive || this.take(value);
  }

  /** `match[2] = list` of the `match` that a pattern found: in JavaScript the type says what it was before. */
  private isOverwritten(value: ts.Expression): boolean {
    const root = getBase(unwrap(value));
    if (!root || !ts.isIdentifier(root)) return false;
    const symbol = this.index.getSymbol(root);
    return this.index.getNamesOf(symbol, root.text).some((use) => {
      if (this.index.getSymbol(use) !== symbol) return false;
      const outer = getOutermost(wrapped(use));
      return outer !== wrapped(use) && isAssignmentTo(outer.parent, outer) && !this.inference.isPrimitive(outer.parent.right);
    });
  }

  private takeCall(call: ts.CallExpression): boolean {
    const callee = getCallee(call);
    const fn = getMaker(this.index, callee);
    if (fn) return !isAsync(fn) && !fn.asteriskToken && this.takeResults(fn);
    if (!ts.isPropertyAccessExpression(callee)) return false;
    const { name, expression } = callee;
    if (callee.getText() === 'Object.freeze') return call.arguments.every((one) => this.take(one));
    if (isTextList(this.index, call) || (name.text === 'exec' && isPattern(this.index.checker, expression))) return true;
    if (KEEPING.test(name.text)) return [expression, ...(name.text === 'concat' ? call.arguments : [])].every((one) => this.take(one));
    const [callback] = call.arguments;
    return name.text === 'map' && callback !== undefined && isFunctionNode(callback) && this.takeResults(callback);
  }

  private takeResults(fn: ts.FunctionLikeDeclaration): boolean {
    return getResults(fn).every((one) => this.take(one));
  }

  /** A local: what it is set to, and what is put into it under this name or another one. */
  private takeVariable(name: ts.Identifier): boolean {
    const symbol = this.index.getSymbol(name);
    const declared = symbol?.valueDeclaration;
    if (!symbol || !declared || !this.index.has(declared) || !ts.isVariableDeclaration(declared)) return name.text === 'undefined';
    if (this.seen.has(declared)) return true;
    this.seen.add(declared);
    const loop = declared.parent.parent;
    const source = ts.isForOfStatement(loop) ? loop.expression : declared.initializer;
    if (ts.isForInStatement(loop) || ts.isCatchClause(declared.parent) || (source && !this.take(source))) return false;
    return this.index
      .getNamesOf(symbol, symbol.name)
      .every((use) => use === declared.name || this.index.getSymbol(use) !== symbol || this.takeUse(wrapped(use)));
  }

  private takeUse(outer: ts.Node): boolean {
    const { parent } = outer;
    if (isAssignmentTo(parent, outer)) return this.take(parent.right);
    if (isPart(parent, outer)) return this.takePart(parent);
    return this.takeWhole(outer);
  }

  /** `list.push(x)`, `node.part = x`, `rows[i] = x`, `const last = list[0]`. */
  private takePart(first: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
    const outer = getOutermost(wrapped(first));
    const access = unwrap(outer as ts.Expression) as typeof first;
    const { parent } = outer;
    if (isAssignmentTo(parent, outer)) return this.takeSet(access, parent.right);
    if (isTarget(outer)) return !ts.isElementAccessExpression(access);
    const isCall = ts.isCallExpression(parent) && parent.expression === outer;
    if (!isCall) return this.inference.isPrimitive(access) || this.takeWhole(outer);
    const changes = ts.isPropertyAccessExpression(access) ? METHODS.get(access.name.text) : undefined;
    if (changes === true) return parent.arguments.every((one) => this.take(one));
    return changes === false && !parent.arguments.some(setsByElement);
  }

  private takeSet(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, value: ts.Expression): boolean {
    if (ts.isPropertyAccessExpression(access)) return this.put(access.name.text, value);
    return this.inference.isPrimitive(value) || (this.inference.infer(access.argumentExpression) === 'number' && this.take(value));
  }

  /** Given another name, returned, put into something that is gone through as well, or only looked at. */
  private takeWhole(outer: ts.Node): boolean {
    const { parent } = outer;
    if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) && this.takeVariable(parent.name);
    if (isAssignment(parent)) return this.own.has(parent) || (ts.isIdentifier(parent.left) && this.takeVariable(parent.left));
    if (ts.isForOfStatement(parent)) return this.takeLoop(parent);
    const whole = getWhole(outer);
    if (whole) return this.seen.has(whole);
    if (ts.isCallExpression(parent)) return this.takeArgument(parent);
    return ts.isReturnStatement(parent) || ts.isExpressionStatement(parent) || isTested(outer) || isAsked(parent, outer);
  }

  private takeLoop({ initializer }: ts.ForOfStatement): boolean {
    const [declared] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    return declared !== undefined && ts.isIdentifier(declared.name) && this.takeVariable(declared.name);
  }

  private takeArgument(call: ts.CallExpression): boolean {
    if (this.own.has(call) || LOOKING.test(call.expression.getText())) return true;
    const callee = unwrap(call.expression);
    const holder = ts.isPropertyAccessExpression(callee) && ADDING.test(callee.name.text) ? unwrap(callee.expression) : undefined;
    return holder !== undefined && ts.isIdentifier(holder) && this.takeVariable(holder);
  }
}

/** `(part) => { part[name] = … }` */
function setsByElement(callback: ts.Expression): boolean {
  let found = false;
  if (isFunctionNode(unwrap(callback)))
    walk(callback, (node) => {
      if (ts.isElementAccessExpression(node) && isTarget(wrapped(node))) found = true;
      return !found;
    });
  return found;
}

/** `list[0].parts` of the `list` in it. */
function getOutermost(outer: ts.Node): ts.Node {
  let current = outer;
  while (isPart(current.parent, current)) current = wrapped(current.parent);
  return current;
}
