import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction, getPassedFunction } from '../calls/function-names.ts';
import { getHandling } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, isStatic, unwrap, wrapped } from '../syntax/syntax.ts';
import { getResults } from '../syntax/results.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 3;
/** Methods that run a callback for the items of a list. */
const WALKS = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|findLast|findLastIndex|sort|toSorted|reduce|reduceRight)$/;
/** Methods that give a list of what their callback gives. */
const MAKES = /^(?:map|flatMap)$/;
/** Methods that give a list of the items of another one. */
const KEEPS = /^(?:filter|slice|sort|toSorted|reverse|toReversed|concat|flat|values)$/;
const { Object: OBJECT, NonPrimitive, TypeParameter } = ts.TypeFlags;

/** Where the compiler takes a value for an object that may be none as the program runs: nothing, or a thrown text. A `Map` keeps those, a `WeakMap` throws. */
export class UnsureSources {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly seen = new Set<ts.Node>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  isUnsure(expression: ts.Expression, depth = 0): boolean {
    const outer = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
    if (this.seen.has(outer)) return false;
    if (depth > MAX_DEPTH) return true;
    this.seen.add(outer);
    if (ts.isAsExpression(outer) || ts.isTypeAssertionExpression(outer) || ts.isNonNullExpression(outer))
      return !this.isObject(outer.expression);
    const node = unwrap(outer);
    // `users[index]` of a list that may be shorter.
    if (ts.isElementAccessExpression(node)) return true;
    if (ts.isCallExpression(node)) return this.givesAny(node);
    if (ts.isAwaitExpression(node)) return !this.isObject(node.expression) || this.isUnsure(node.expression, depth);
    if (ts.isConditionalExpression(node)) return this.isUnsure(node.whenTrue, depth) || this.isUnsure(node.whenFalse, depth);
    return this.isUnsureName(node, depth);
  }

  /** By what it is declared as; a member also by what it is a part of. */
  private isUnsureName(node: ts.Expression, depth: number): boolean {
    if (ts.isPropertyAccessExpression(node) && this.isUnsure(node.expression, depth)) return true;
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    const declaration = ts.isIdentifier(name) ? this.index.getSymbol(name)?.valueDeclaration : undefined;
    return declaration !== undefined && this.index.has(declaration) && this.isUnsureDeclaration(declaration, depth);
  }

  private isUnsureDeclaration(declaration: ts.Declaration, depth: number): boolean {
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) {
      // `let current!: User`
      if (declaration.exclamationToken) return true;
      const { initializer } = declaration;
      const loop = declaration.parent.parent;
      if (ts.isForOfStatement(loop)) return this.isUnsureList(loop.expression, depth);
      // `static current: User` is nothing until somebody sets it.
      if (!initializer && isStatic(declaration)) return true;
      if (initializer) return !this.isObject(initializer) || this.isUnsure(initializer, depth);
      const isVar = ts.isVariableDeclaration(declaration) && ts.isVariableDeclarationList(declaration.parent);
      return isVar && (declaration.parent.flags & ts.NodeFlags.BlockScoped) === 0;
    }
    if (ts.isBindingElement(declaration)) return this.isUnsurePart(declaration, depth);
    return ts.isParameter(declaration) && this.isUnsureParameter(declaration, depth);
  }

  /** `const [first] = users`, `const { user }: Body = JSON.parse(text)` */
  private isUnsurePart({ parent: pattern }: ts.BindingElement, depth: number): boolean {
    const whole = pattern.parent;
    if (ts.isArrayBindingPattern(pattern) || ts.isBindingElement(whole)) return true;
    return this.isUnsureDeclaration(whole, depth);
  }

  /** What may have holes, or was made out to be a list of objects. */
  private isUnsureList(list: ts.Expression, depth: number): boolean {
    let node = list;
    while (ts.isParenthesizedExpression(node)) node = node.expression;
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node))
      return !this.isObject(node.expression) || this.isUnsureList(node.expression, depth);
    if (ts.isArrayLiteralExpression(node))
      return node.elements.some((one) => (ts.isSpreadElement(one) ? this.isUnsureList(one.expression, depth) : this.isUnsure(one, depth)));
    if (ts.isAwaitExpression(node)) return this.isUnsureList(node.expression, depth);
    if (ts.isNewExpression(node)) return node.expression.getText() === 'Array' || this.isUnsureSource(node.arguments?.[0], depth);
    return ts.isCallExpression(node) ? this.isUnsureCall(node, depth) : this.isUnsure(node, depth);
  }

  /** A list that a call makes of another one, or of what its callback gives. */
  private isUnsureCall(call: ts.CallExpression, depth: number): boolean {
    const { expression: callee } = call;
    const [given] = call.arguments;
    if (/^(?:Array\.from|Promise\.all|Object\.values)$/.test(callee.getText()))
      return call.arguments.length > 1 || this.isUnsureSource(given, depth);
    if (ts.isPropertyAccessExpression(callee) && KEEPS.test(callee.name.text)) return this.isUnsureList(callee.expression, depth);
    const made =
      ts.isPropertyAccessExpression(callee) && MAKES.test(callee.name.text) && given ? getPassedFunction(this.index, given) : undefined;
    if (made) return getResults(made).some((one) => !this.isObject(unwrap(one)) || this.isUnsure(one, depth));
    return getCalledFunction(this.index, callee) === undefined || this.givesAny(call);
  }

  /** What a list is made of: an object with a length makes holes. */
  private isUnsureSource(source: ts.Expression | undefined, depth: number): boolean {
    return source !== undefined && (ts.isObjectLiteralExpression(unwrap(source)) || this.isUnsureList(source, depth));
  }

  private isUnsureParameter(parameter: ts.ParameterDeclaration, depth: number): boolean {
    const fn = parameter.parent;
    if (!isFunctionNode(fn)) return false;
    const position = fn.parameters.indexOf(parameter);
    const { calls, values } = this.calls.getCallers(fn);
    if (!getHandling(fn)?.isRequest && values.some((value) => this.isUnsureUse(wrapped(value), depth))) return true;
    return calls.some((call) => {
      const given = getArgumentAt(call, position);
      return given !== undefined && (ts.isSpreadElement(given) || !this.isObject(given) || this.isUnsure(given, depth + 1));
    });
  }

  /** What gets it may give it anything: `promise.catch(show)`, `process.on('message', show)`, `show.call(undefined, JSON.parse(text))`. */
  private isUnsureUse(value: ts.Node, depth: number): boolean {
    const { parent } = value;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === value && /^(?:call|apply|bind)$/.test(parent.name.text);
    if (!ts.isCallExpression(parent) || parent.expression === value) return false;
    const { expression: callee } = parent;
    if (!ts.isPropertyAccessExpression(callee)) return true;
    if (WALKS.test(callee.name.text)) return this.isUnsureList(callee.expression, depth + 1);
    const promised = unwrap(callee.expression);
    const isOfProgram = callee.name.text === 'then' && parent.arguments[0] === value && ts.isCallExpression(promised);
    return !isOfProgram || getCalledFunction(this.index, promised.expression) === undefined || this.givesAny(promised);
  }

  /** `parse(text)` of `function parse(text): User { return JSON.parse(text); }`. */
  private givesAny(call: ts.CallExpression): boolean {
    const fn = getCalledFunction(this.index, call.expression);
    return fn !== undefined && getResults(fn).some((one) => !this.isObject(unwrap(one)));
  }

  /** By its type, whatever is claimed of it around; a promise by what it is of. */
  private isObject(node: ts.Expression): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(ts.isParenthesizedExpression(node) ? node.expression : node);
    return getMembers(checker.getAwaitedType(type) ?? type).every((one) => (one.flags & (OBJECT | NonPrimitive | TypeParameter)) !== 0);
  }
}
