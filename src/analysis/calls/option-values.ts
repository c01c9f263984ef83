import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getPassedFunction } from './function-names.ts';
import { hasDefault, isPlain } from './option-defaults.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getSettings } from '../program/settings.ts';
import { isInTest } from '../program/test-files.ts';
import { getFacts } from '../syntax/conditions.ts';
import { isPresenceTest } from '../syntax/looks.ts';
import { getResults } from '../syntax/results.ts';
import { isAssignmentTo, isFallback, isFunctionNode, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

export const MAX_DEPTH = 4;

/** `Object.assign`, `_extend`, `extend` */
const MERGES = /(?:^|\.)_?(?:assign|extend|merge)$/;

type IsUsual = (node: ts.Expression) => boolean;

interface Meaning {
  /** The literals that mean that nobody asked, such as `false`. */
  readonly isUsual: IsUsual;
  /** Conditions that hold only where somebody did. */
  readonly asks: IsUsual;
  /** Where no literal says so, it is not known: an option without a default may be one that everybody gives. Constants count as well. */
  readonly isLiteral: boolean;
}

/** Values that are what a literal says unless an option is given, which nothing in the program gives. */
export class OptionValues {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly meaning: Meaning;

  constructor(index: ProgramIndex, calls: CallGraph, meaning: Meaning) {
    this.index = index;
    this.calls = calls;
    this.meaning = meaning;
  }

  /** A value that is off unless an option is given. */
  isOff(value: ts.Expression, depth: number): boolean {
    const node = unwrap(value);
    if (depth > MAX_DEPTH) return false;
    if (this.meaning.isUsual(node)) return depth > 0;
    if (isFallback(node))
      return this.meaning.isUsual(unwrap(node.right)) && (this.isUnset(node.left) || this.isReadOrOff(node.left, depth));
    // `_a === void 0 ? 0 : _a`
    if (ts.isConditionalExpression(node)) {
      const [one, other] = this.meaning.isUsual(unwrap(node.whenTrue)) ? [node.whenTrue, node.whenFalse] : [node.whenFalse, node.whenTrue];
      return this.meaning.isUsual(unwrap(one)) && this.isReadOrOff(other, depth);
    }
    if (ts.isIdentifier(node)) return this.isOffVariable(node, depth);
    if (ts.isCallExpression(node)) return this.isOffCall(node);
    // `const isDisabled = options && options.cache === false`
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return [node.left, node.right].some((side) => this.isOff(side, depth + 1));
    if (ts.isBinaryExpression(node)) return depth > 0 && this.meaning.asks(node);
    return ts.isPropertyAccessExpression(node) && this.isOffProperty(node, depth);
  }

  private isReadOrOff(value: ts.Expression, depth: number): boolean {
    const node = unwrap(value);
    if (this.isRead(node) || this.isOff(node, depth + 1)) return true;
    const made = ts.isIdentifier(node) ? this.getValue(node) : undefined;
    return made !== undefined && this.isRead(made);
  }

  /** `options.ttl`, and nothing in the program sets a property of that name. */
  private isUnset(value: ts.Expression): boolean {
    const node = unwrap(value);
    return ts.isPropertyAccessExpression(node) && this.isNeverSet(node.name.text);
  }

  /** What a parameter has under a name, if nothing in the program gives it. */
  isRead(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
    const options = this.index.getSymbol(node.expression)?.valueDeclaration;
    const made = options && ts.isVariableDeclaration(options) && options.initializer ? getCompiledDefault(options.initializer) : undefined;
    const isDefaulted = made !== undefined && isPlain(unwrap(made.usual)) && ts.isIdentifier(made.given);
    const parameter = isDefaulted ? this.index.getSymbol(made.given)?.valueDeclaration : options;
    return parameter !== undefined && ts.isParameter(parameter) && this.isGivenByNobody(parameter, node.name.text, new Set());
  }

  /** What a variable is made of; `if (found) found = [found]` does not change whether it is there. */
  private getValue(name: ts.Identifier): ts.Expression | undefined {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
    const isKept = this.index
      .getAssignments(symbol)
      .every((one) => getFacts(one).some(({ condition, holds }) => holds && unwrap(condition).getText() === name.text));
    return isKept ? declaration.initializer : undefined;
  }

  /** `clear(url)` of `{ clear = () => false }`. */
  private isOffCall({ expression }: ts.CallExpression): boolean {
    const callee = unwrap(expression);
    const declaration = ts.isIdentifier(callee) ? this.index.getSymbol(callee)?.valueDeclaration : undefined;
    const made = declaration && (ts.isBindingElement(declaration) || ts.isVariableDeclaration(declaration)) && declaration.initializer;
    if (!declaration || !made) return false;
    const compiled = getCompiledDefault(made);
    const usual = getPassedFunction(this.index, compiled?.usual ?? made);
    if (!usual || isLater(usual) || !getResults(usual).every((one) => this.meaning.isUsual(unwrap(one)))) return false;
    return ts.isBindingElement(declaration)
      ? this.isOffBinding(declaration, true)
      : compiled !== undefined && this.isReadOrOff(compiled.given, 0);
  }

  private isOffVariable(name: ts.Identifier, depth: number): boolean {
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    if (!declaration) return false;
    if (ts.isBindingElement(declaration)) return this.isOffBinding(declaration);
    if (ts.isParameter(declaration)) return hasDefault(declaration, this.meaning.isUsual) && this.isLeftOut(declaration, depth);
    const value = this.getValue(name);
    if (value === undefined || (this.meaning.isUsual(unwrap(value)) && !this.meaning.isLiteral)) return false;
    return this.isOff(value, depth + 1);
  }

  /** `{ ttl = 0 }` of a parameter. */
  private isOffBinding({ name, propertyName, initializer, parent }: ts.BindingElement, isFunction = false): boolean {
    const key = propertyName ?? name;
    const holder = parent.parent;
    if (!ts.isIdentifier(key) || (initializer && !isFunction && !this.meaning.isUsual(unwrap(initializer)))) return false;
    const source = ts.isVariableDeclaration(holder) && holder.initializer ? unwrap(holder.initializer) : undefined;
    const taken = source && ts.isIdentifier(source) ? this.index.getSymbol(source)?.valueDeclaration : holder;
    if (!taken || !ts.isParameter(taken)) return false;
    const isOptional = initializer !== undefined || (!this.meaning.isLiteral && hasDefault(taken, isPlain));
    return isOptional && this.isGivenByNobody(taken, key.text, new Set());
  }

  /** `options.ttl` of a parameter that need not be given; `this.limit` of `this.limit = options.limit || 0`. */
  private isOffProperty(node: ts.PropertyAccessExpression, depth: number): boolean {
    const declaration = ts.isIdentifier(node.expression) ? this.index.getSymbol(node.expression)?.valueDeclaration : undefined;
    if (declaration && ts.isParameter(declaration)) return !this.meaning.isLiteral && hasDefault(declaration, isPlain) && this.isRead(node);
    if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return this.isLeftOff(node) || this.isOffMember(node);
    const given = this.getFieldValues(node);
    const isOption = this.meaning.isLiteral ? given.length > 0 : given.some((value) => !this.meaning.isUsual(unwrap(value)));
    return isOption && given.every((value) => this.isOff(value, depth + 1));
  }

  /** `this.options.limit` of `this.options = { limit: Infinity, ...options }`. */
  private isOffMember({ name, expression }: ts.PropertyAccessExpression): boolean {
    const base = unwrap(expression);
    if (!ts.isPropertyAccessExpression(base) || base.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
    const given = this.getFieldValues(base).map((value) => unwrap(value));
    const isOptions = (value: ts.Expression): boolean => {
      const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
      if (declaration) return ts.isParameter(declaration) && hasDefault(declaration, isPlain);
      return ts.isObjectLiteralExpression(value) || (ts.isCallExpression(value) && MERGES.test(value.expression.getText()));
    };
    if (this.meaning.isLiteral && !given.some((value) => this.says(value, name.text))) return false;
    return given.length > 0 && given.every((value) => isOptions(value) && this.isWithout(value, name.text, new Set()));
  }

  /** `{ ...options, limit: Infinity }` */
  private says(value: ts.Expression, name: string): boolean {
    let found = false;
    walkFrom(value, (part) => {
      found ||= ts.isPropertyAssignment(part) && part.name.getText() === name && this.meaning.isUsual(unwrap(part.initializer));
      return !found;
    });
    return found;
  }

  /** What the file gives a field of `this`. */
  private getFieldValues(field: ts.PropertyAccessExpression): readonly ts.Expression[] {
    const owner = ts.findAncestor(field, ts.isClassLike);
    return this.index.getNamesInFile(field.name.text, field.getSourceFile()).flatMap(({ parent }) => {
      if (ts.isPropertyDeclaration(parent)) return parent.parent === owner && parent.initializer ? [parent.initializer] : [];
      const target = wrapped(parent);
      return parent.getText() === field.getText() && isAssignmentTo(target.parent, target) ? [target.parent.right] : [];
    });
  }

  /** `read.ttl = 0` of a function of the program, for its users to set. */
  private isLeftOff({ name, expression }: ts.PropertyAccessExpression): boolean {
    if (!getPassedFunction(this.index, expression)) return false;
    const symbol = this.index.getSymbol(name);
    const set = symbol ? getSettings(this.index, symbol, name.text) : [];
    return set.length > 0 && set.every(({ right }) => this.meaning.isUsual(unwrap(right))) && this.isNeverSet(name.text);
  }

  private isLeftOut(parameter: ts.ParameterDeclaration, depth: number): boolean {
    return this.getGiven(parameter)?.every((one) => !one || this.isOff(one, depth + 1)) ?? false;
  }

  private isGivenByNobody(parameter: ts.ParameterDeclaration, name: string, seen: Set<ts.Node>): boolean {
    if (seen.has(parameter)) return true;
    seen.add(parameter);
    return this.getGiven(parameter)?.every((one) => !one || this.isWithout(unwrap(one), name, seen)) ?? false;
  }

  private isWithout(value: ts.Expression, name: string, seen: Set<ts.Node>): boolean {
    if (this.meaning.isUsual(value)) return true;
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
    return (
      this.meaning.isUsual(node) ||
      (declaration !== undefined && ts.isParameter(declaration) && hasDefault(declaration, this.meaning.isUsual))
    );
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
  private isNeverSet(name: string): boolean {
    return this.index.getNames(name).every((use) => {
      const { parent } = use;
      if (isInTest(this.index, use)) return true;
      if (ts.isPropertyAssignment(parent) && parent.name === use) return this.meaning.isUsual(unwrap(parent.initializer));
      if (ts.isShorthandPropertyAssignment(parent)) return false;
      const target = wrapped(parent);
      if (!ts.isPropertyAccessExpression(parent) || !isAssignmentTo(target.parent, target)) return true;
      return this.meaning.isUsual(unwrap(target.parent.right));
    });
  }

  /** What the calls of the program pass, where nobody but other packages calls without being seen, and the parameter stays what it is. */
  private getGiven(parameter: ts.ParameterDeclaration): readonly (ts.Expression | undefined)[] | undefined {
    const owner = parameter.parent;
    if (!isFunctionNode(owner) || parameter.dotDotDotToken) return undefined;
    const symbol = ts.isIdentifier(parameter.name) ? this.index.getSymbol(parameter.name) : undefined;
    const isKept = this.index.getAssignments(symbol).every(({ right }) => isPlain(unwrap(right)) || isFallback(unwrap(right)));
    const { calls, values } = this.calls.getCallers(owner);
    if (!isKept || !values.every((value) => isHandedBack(value) || isMemberOf(value) || isAsked(value))) return undefined;
    const position = owner.parameters.indexOf(parameter);
    return calls.map((call) => (ts.isTaggedTemplateExpression(call) ? undefined : call.arguments?.[position]));
  }
}

/** `_a === void 0 ? usual : _a`, what compilers make of a default. */
function getCompiledDefault(made: ts.Expression): { readonly usual: ts.Expression; readonly given: ts.Expression } | undefined {
  const node = unwrap(made);
  if (!ts.isConditionalExpression(node) || !node.condition.getText().endsWith(' === void 0')) return undefined;
  return { usual: node.whenTrue, given: unwrap(node.whenFalse) };
}

/** What it gives is a promise or an iterator, which is something. */
function isLater(fn: ts.FunctionLikeDeclaration): boolean {
  const isAsync = ts.canHaveModifiers(fn) && ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync === true || fn.asteriskToken !== undefined;
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
