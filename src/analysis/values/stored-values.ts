import { ts } from 'ts-morph';
import { isFormatter } from './formatters.ts';
import { isStateless } from '../purity/function-state.ts';
import type { Immutability } from './immutability.ts';
import type { TypeInference } from './infer.ts';
import { getMaker, isCompiled } from './made-functions.ts';
import { getResults } from '../syntax/results.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getPackageFunction } from '../purity/package-calls.ts';
import { isPlainPattern } from '../purity/purity-syntax.ts';
import { ReadonlyTypes } from './readonly-types.ts';
import { getCallee } from '../syntax/callee.ts';
import { isTextList } from './text-lists.ts';
import { isAssignment, isAsync, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';

const MAX_DEPTH = 3;

/** What the values of a memo are by the expressions that make them. `own` are the reads of the memo: what they give is what was stored. */
export class StoredValues {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  private readonly types: ReadonlyTypes;

  constructor(index: ProgramIndex, inference: TypeInference, immutability: Immutability) {
    this.index = index;
    this.inference = inference;
    this.types = new ReadonlyTypes(index, immutability);
  }

  /** Nobody can change it. */
  isUnchangeable(value: ts.Expression, own: ReadonlySet<ts.Node>, depth = 0): boolean {
    const expression = unwrap(value);
    if (own.has(expression)) return true;
    if (depth > MAX_DEPTH) return false;
    if (isAssignment(expression)) return this.isUnchangeable(expression.right, own, depth + 1);
    if (isFallback(expression)) return [expression.left, expression.right].every((side) => this.isUnchangeable(side, own, depth + 1));
    if (this.inference.isPrimitive(expression)) return true;
    if (isFunctionNode(expression)) return isStateless(this.index, expression);
    if (isCompiled(this.index, expression)) return true;
    if (ts.isCallExpression(expression) && getPackageFunction(this.index, expression)?.isFunction) return true;
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'Object.freeze') return this.isFlat(expression.arguments[0]);
    if (isPlainPattern(expression) || this.types.isUnchangeable(this.index.checker.getTypeAtLocation(expression))) return true;
    const made = this.getSources(expression);
    return made.length > 0 && made.every((source) => this.isUnchangeable(source, own, depth + 1));
  }

  /** What it holds is primitive, also where its users have no types. */
  isFlatValue(value: ts.Expression, own: ReadonlySet<ts.Node>, depth: number): boolean {
    const expression = unwrap(value);
    const ask = (one: ts.Expression): boolean => this.isFlatValue(one, own, depth + 1);
    if (own.has(expression) || depth > MAX_DEPTH) return own.has(expression);
    if (isAssignment(expression)) return ask(expression.right);
    if (isFallback(expression)) return ask(expression.left) && ask(expression.right);
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'Object.freeze') return this.isFlat(expression.arguments[0]);
    const type = this.index.checker.getTypeAtLocation(expression);
    if (isPlainPattern(expression) || isFormatter(type, this.index) || this.inference.isPrimitive(expression)) return true;
    const made = this.getSources(expression);
    return made.length > 0 && made.every(ask);
  }

  /** Primitives in a literal or in a list of texts: freezing goes no deeper. */
  private isFlat(made: ts.Expression | undefined): boolean {
    const literal = made && unwrap(made);
    if (!literal) return false;
    if (ts.isArrayLiteralExpression(literal)) return literal.elements.every((one) => this.inference.isPrimitive(one));
    if (!ts.isObjectLiteralExpression(literal)) return isTextList(this.index, literal);
    return literal.properties.every((one) => {
      const part = getMemberValue(one);
      return part !== undefined && this.inference.isPrimitive(part);
    });
  }

  /** Everything that a local variable is set to, or that a function of the program returns. */
  private getSources(expression: ts.Expression): readonly ts.Expression[] {
    if (ts.isCallExpression(expression)) {
      const fn = getMaker(this.index, getCallee(expression));
      return fn?.body && !isAsync(fn) && !fn.asteriskToken ? getResults(fn) : [];
    }
    const symbol = ts.isIdentifier(expression) ? this.index.getSymbol(expression) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return [];
    const assigned = this.index.getAssignments(symbol).map(({ right }) => right);
    return declaration.initializer ? [declaration.initializer, ...assigned] : assigned;
  }
}
