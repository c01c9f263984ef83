import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getResults } from '../syntax/results.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 3;
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
    if (depth > MAX_DEPTH || this.seen.has(outer)) return false;
    this.seen.add(outer);
    if (ts.isAsExpression(outer) || ts.isTypeAssertionExpression(outer) || ts.isNonNullExpression(outer))
      return !this.isObject(outer.expression);
    const node = unwrap(outer);
    // `users[index]` of a list that may be shorter.
    if (ts.isElementAccessExpression(node)) return true;
    if (ts.isCallExpression(node)) return this.givesAny(node);
    if (ts.isAwaitExpression(node)) return !this.isObject(node.expression) || this.isUnsure(node.expression, depth);
    if (ts.isConditionalExpression(node)) return this.isUnsure(node.whenTrue, depth) || this.isUnsure(node.whenFalse, depth);
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    const declaration = ts.isIdentifier(name) ? this.index.getSymbol(name)?.valueDeclaration : undefined;
    return declaration !== undefined && this.index.has(declaration) && this.isUnsureDeclaration(declaration, depth);
  }

  private isUnsureDeclaration(declaration: ts.Declaration, depth: number): boolean {
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) {
      // `let current!: User`
      if (declaration.exclamationToken) return true;
      const { initializer } = declaration;
      if (initializer) return !this.isObject(initializer) || this.isUnsure(initializer, depth);
      const isVar = ts.isVariableDeclaration(declaration) && ts.isVariableDeclarationList(declaration.parent);
      return isVar && (declaration.parent.flags & ts.NodeFlags.BlockScoped) === 0;
    }
    // `const [first] = users`
    if (ts.isBindingElement(declaration)) return ts.isArrayBindingPattern(declaration.parent);
    return ts.isParameter(declaration) && this.isUnsureParameter(declaration, depth);
  }

  private isUnsureParameter(parameter: ts.ParameterDeclaration, depth: number): boolean {
    const fn = parameter.parent;
    if (!isFunctionNode(fn)) return false;
    const position = fn.parameters.indexOf(parameter);
    const { calls, values } = this.calls.getCallers(fn);
    if (values.some((value) => isOfRejection(wrapped(value).parent))) return true;
    return calls.some((call) => {
      const given = getArgumentAt(call, position);
      return given !== undefined && !ts.isSpreadElement(given) && (!this.isObject(given) || this.isUnsure(given, depth + 1));
    });
  }

  /** `parse(text)` of `function parse(text): User { return JSON.parse(text); }`. */
  private givesAny(call: ts.CallExpression): boolean {
    const fn = getCalledFunction(this.index, call.expression);
    return fn !== undefined && getResults(fn).some((one) => !this.isObject(unwrap(one)));
  }

  /** By its type, whatever is claimed of it around. */
  private isObject(node: ts.Expression): boolean {
    const { checker } = this.index;
    const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
    return getMembers(checker.getTypeAtLocation(inner)).every((one) => (one.flags & (OBJECT | NonPrimitive | TypeParameter)) !== 0);
  }
}

/** `promise.catch(show)`: it is given whatever was thrown. */
function isOfRejection(parent: ts.Node): boolean {
  return ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'catch';
}
