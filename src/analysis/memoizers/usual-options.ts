import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** `Object.assign({}, { cache: {} }, options)`, `defaults(options, { cache: {} })`, `_.defaults(…)`, `extend(…)` */
const MERGE = /(?:^|\.)_?(?:assign|extend|merge|defaults|defaultsDeep)$/;

/** The options of a library that whoever uses a package may give, as they are where nobody does: `options.cache || {}`. */
export class UsualOptions {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** Only in a function that nobody in the program calls: there its callers say it. */
  getLiteral(given: ts.Expression): ts.ObjectLiteralExpression | undefined {
    const fn = getEnclosingFunction(given);
    if (!fn || !isFunctionNode(fn) || this.calls.getCallers(fn).calls.length > 0) return undefined;
    const value = this.getUsual(unwrap(given));
    return value && ts.isObjectLiteralExpression(value) ? value : undefined;
  }

  private getUsual(value: ts.Expression): ts.Expression | undefined {
    if (isFallback(value)) return unwrap(value.right);
    if (ts.isPropertyAccessExpression(value)) return this.getMerged(value);
    const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
    const isGiven = declaration !== undefined && (ts.isBindingElement(declaration) || ts.isParameter(declaration));
    return isGiven && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  }

  /** `options.cache`, after `options = defaults(options, { cache: {} })`. */
  private getMerged({ expression, name }: ts.PropertyAccessExpression): ts.Expression | undefined {
    const symbol = ts.isIdentifier(expression) ? this.index.getSymbol(expression) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!declaration) return undefined;
    const first = ts.isVariableDeclaration(declaration) && declaration.initializer ? [declaration.initializer] : [];
    const made = [...first, ...this.index.getAssignments(symbol).map(({ right }) => right)].map(unwrap);
    const [merge, ...others] = made;
    if (!merge || others.length > 0 || !ts.isCallExpression(merge) || !MERGE.test(merge.expression.getText())) return undefined;
    const parts = merge.arguments.map(unwrap).filter(ts.isObjectLiteralExpression);
    const found = parts.flatMap(({ properties }) => properties).filter((one) => one.name?.getText() === name.text);
    const [own] = found;
    return own && found.length === 1 && ts.isPropertyAssignment(own) ? unwrap(own.initializer) : undefined;
  }
}
