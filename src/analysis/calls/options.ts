import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { isLoopCallback, isPutOff } from './handlers.ts';
import { hasDefault, isOffLiteral, isUnlimitedLiteral } from './option-defaults.ts';
import { MAX_DEPTH, type Meaning, OptionValues } from './option-values.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { getEnclosingFunction, unwrap, wrapped } from '../syntax/syntax.ts';

/** Code that runs only where whoever uses a library asks for it by an option that is off by default, and nothing in the program asks. */
export class OptionalCode {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly flags: OptionValues;
  private readonly limits: OptionValues;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
    const asks: Meaning['asks'] = (node, depth) => this.needsOption(node, true, depth);
    this.flags = new OptionValues(index, calls, { isUsual: isOffLiteral, asks, isLiteral: false });
    this.limits = new OptionValues(index, calls, { isUsual: isUnlimitedLiteral, asks: () => false, isLiteral: true });
  }

  /** Nothing is above it unless an option is given: `this.max` of `this.max = options.max || Infinity`. */
  isUnlimited(limit: ts.Expression): boolean {
    return this.limits.isOff(limit, 1);
  }

  /** By the conditions around it, around what puts it off, or around every call of its function. */
  isOptional(node: ts.Node, seen = new Set<ts.Node>()): boolean {
    if (
      getFacts(node)
        .flatMap(splitFact)
        .some(({ condition, holds }) => this.needsOption(condition, holds))
    )
      return true;
    const fn = getEnclosingFunction(node);
    if (!fn || seen.has(fn) || seen.size >= MAX_DEPTH) return false;
    seen.add(fn);
    if (isPutOff(fn) || isLoopCallback(fn)) return this.isOptional(wrapped(fn).parent, seen);
    const { calls, values } = this.calls.getCallers(fn);
    return calls.length + values.length > 0 && [...calls, ...values].every((use) => this.isOptional(use, new Set(seen)));
  }

  /** `options.ttl`, `ttl > 0`, `list.length > options.limit`, `options.ttl !== undefined`, `typeof ttl === 'number'`, `options.cache === false`. */
  private needsOption(node: ts.Expression, holds: boolean, depth = 0): boolean {
    if (!ts.isBinaryExpression(node)) return holds && this.flags.isOff(node, depth);
    const operator = node.operatorToken.getText();
    const right = unwrap(node.right);
    if (/^[<>]/.test(operator)) {
      if (operator === '>' && holds && right.getText() === '0' && this.flags.isOff(node.left, depth)) return true;
      return this.isUnlimited(holds === operator.startsWith('>') ? right : node.left);
    }
    if (!/^[!=]==?$/.test(operator)) return false;
    if (operator === '===' && holds && right.kind === ts.SyntaxKind.FalseKeyword)
      return this.flags.isRead(node.left) && !this.flags.givers.isSetToFalse(node.left);
    if (isOffLiteral(right))
      return (
        holds === operator.startsWith('!') && !this.isOtherWhereLeftOut(node.left, operator, right) && this.flags.isOff(node.left, depth)
      );
    return holds === operator.startsWith('=') && this.isOffType(node.left, right, depth);
  }

  /** `ttl !== 0` holds of a `ttl` that nobody gives and that has no default. */
  private isOtherWhereLeftOut(left: ts.Expression, operator: string, literal: ts.Expression): boolean {
    if (operator.length < '==='.length || isNothing(literal)) return false;
    const name = unwrap(left);
    if (this.flags.isRead(name)) return true;
    const declaration = ts.isIdentifier(name) ? this.index.getSymbol(name)?.valueDeclaration : undefined;
    if (!declaration || !ts.isParameter(declaration))
      return declaration !== undefined && ts.isBindingElement(declaration) && !declaration.initializer;
    const given = this.flags.givers.getGiven(declaration) ?? [];
    return !hasDefault(declaration, isOffLiteral) && (given.length === 0 || given.includes(undefined));
  }

  /** `typeof ttl` and `'number'`. */
  private isOffType(left: ts.Expression, right: ts.Expression, depth: number): boolean {
    const isType = ts.isTypeOfExpression(left) && ts.isStringLiteral(right) && right.text !== 'undefined';
    return isType && this.flags.isOff(left.expression, depth);
  }
}
