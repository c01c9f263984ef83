import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { hasDefault, isPlain, isSetWhereMissing } from './option-defaults.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { isPresenceTest } from '../syntax/looks.ts';
import { isAssignmentTo, isFallback, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

/** `Object.assign`, `_extend`, `extend` */
export const MERGES = /(?:^|\.)_?(?:assign|extend|merge)$/;

/** What the program gives for options, where its users may give something else. */
export class OptionGivers {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  /** The literals that mean that nobody asked, such as `false`. */
  private readonly isUsual: (node: ts.Expression) => boolean;

  constructor(index: ProgramIndex, calls: CallGraph, isUsual: (node: ts.Expression) => boolean) {
    this.index = index;
    this.calls = calls;
    this.isUsual = isUsual;
  }

  isGivenByNobody(parameter: ts.ParameterDeclaration, name: string, seen: Set<ts.Node>): boolean {
    if (seen.has(parameter)) return true;
    seen.add(parameter);
    return this.getGiven(parameter)?.every((one) => !one || this.isWithout(unwrap(one), name, seen)) ?? false;
  }

  isWithout(value: ts.Expression, name: string, seen: Set<ts.Node>): boolean {
    if (this.isUsual(value)) return true;
    if (ts.isObjectLiteralExpression(value))
      return value.properties.every((one) => {
        if (ts.isSpreadAssignment(one)) return this.isWithout(unwrap(one.expression), name, seen);
        if (!one.name || ts.isComputedPropertyName(one.name)) return false;
        return one.name.text !== name || (ts.isPropertyAssignment(one) && this.isDefaulted(one.initializer));
      });
    // `extend({}, options, { expand: true })`
    if (ts.isCallExpression(value) && MERGES.test(value.expression.getText()))
      return value.arguments.every((one) => this.isWithout(unwrap(one), name, seen));
    const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
    if (declaration && ts.isParameter(declaration)) return this.isGivenByNobody(declaration, name, seen);
    return this.isNeverSet(name);
  }

  /** Off, or a parameter that is off where it is left out. */
  private isDefaulted(value: ts.Expression): boolean {
    const node = unwrap(value);
    const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
    return this.isUsual(node) || (declaration !== undefined && ts.isParameter(declaration) && hasDefault(declaration, this.isUsual));
  }

  /** `{ cache: false }` somewhere. */
  isSetToFalse(member: ts.Expression): boolean {
    const node = unwrap(member);
    if (!ts.isPropertyAccessExpression(node)) return false;
    return this.index.getNames(node.name.text).some(({ parent }) => {
      const value = ts.isPropertyAssignment(parent) ? unwrap(parent.initializer) : undefined;
      return value?.kind === ts.SyntaxKind.FalseKeyword && !isInTest(this.index, parent);
    });
  }

  /** No literal of the program gives a property of that name, and nothing sets one, to what is not off. */
  isNeverSet(name: string): boolean {
    return this.index.getNames(name).every((use) => {
      const { parent } = use;
      if (isInTest(this.index, use)) return true;
      if (ts.isPropertyAssignment(parent) && parent.name === use) return this.isUsual(unwrap(parent.initializer));
      if (ts.isShorthandPropertyAssignment(parent)) return false;
      const target = wrapped(parent);
      if (!ts.isPropertyAccessExpression(parent) || !isAssignmentTo(target.parent, target)) return true;
      return this.isDefaulted(target.parent.right);
    });
  }

  /** What the calls of the program pass, where nobody but other packages calls without being seen, and the parameter stays what it is. */
  getGiven(parameter: ts.ParameterDeclaration): readonly (ts.Expression | undefined)[] | undefined {
    const owner = parameter.parent;
    if (!isFunctionNode(owner) || parameter.dotDotDotToken) return undefined;
    const symbol = ts.isIdentifier(parameter.name) ? this.index.getSymbol(parameter.name) : undefined;
    const isKept = this.index
      .getAssignments(symbol)
      .every((one) => isPlain(unwrap(one.right)) || isFallback(unwrap(one.right)) || isSetWhereMissing(one));
    const { calls, values } = this.calls.getCallers(owner);
    if (!isKept || !values.every((value) => isHandedBack(value) || isMemberOf(value) || isAsked(value))) return undefined;
    const position = owner.parameters.indexOf(parameter);
    return calls.map((call) => getArgumentAt(call, position));
  }
}

/** `return fetch`: to whoever uses it, as an export is. */
function isHandedBack(value: ts.Node): boolean {
  const { parent } = wrapped(value);
  return ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === wrapped(value));
}

/** `options.expand === true` of a function that only has such a name. */
function isAsked(value: ts.Node): boolean {
  const outer = wrapped(ts.isPropertyAccessExpression(value.parent) && value.parent.name === value ? value.parent : value);
  const { parent } = outer;
  return isPresenceTest(outer) || (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()));
}

/** `parse.create`: what hangs on a function. */
function isMemberOf(value: ts.Node): boolean {
  const { parent } = value;
  return ts.isPropertyAccessExpression(parent) && parent.expression === value && !/^(?:call|apply|bind)$/.test(parent.name.text);
}
