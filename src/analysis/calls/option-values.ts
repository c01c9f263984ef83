import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getPassedFunction } from './function-names.ts';
import {
  getMissing,
  getOffName,
  getValuesOf,
  hasDefault,
  isCallCheck,
  isOffLiteral,
  isPlain,
  isSetWhereMissing,
} from './option-defaults.ts';
import { MERGES, OptionGivers } from './option-givers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getSettings } from '../program/settings.ts';
import { getFacts } from '../syntax/conditions.ts';
import { getResults } from '../syntax/results.ts';
import { isAssignmentTo, isFallback, isFunctionNode, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

export const MAX_DEPTH = 4;

type IsUsual = (node: ts.Expression) => boolean;

export interface Meaning {
  /** The literals that mean that nobody asked, such as `false`. */
  readonly isUsual: IsUsual;
  /** Conditions that hold only where somebody did. */
  readonly asks: (node: ts.Expression, depth: number) => boolean;
  /** Where no literal says so, it is not known: an option without a default may be one that everybody gives. Constants count as well. */
  readonly isLiteral: boolean;
}

/** Values that are what a literal says unless an option is given, which nothing in the program gives. */
export class OptionValues {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly meaning: Meaning;
  readonly givers: OptionGivers;

  constructor(index: ProgramIndex, calls: CallGraph, meaning: Meaning) {
    this.index = index;
    this.calls = calls;
    this.meaning = meaning;
    this.givers = new OptionGivers(index, calls, meaning.isUsual);
  }

  /** A value that is off unless an option is given. */
  isOff(value: ts.Expression, depth: number): boolean {
    const node = unwrap(value);
    if (depth > MAX_DEPTH) return false;
    if (this.meaning.isUsual(node)) return depth > 0;
    if (isFallback(node)) return this.isOffFallback(node.left, node.right, depth);
    if (ts.isConditionalExpression(node)) return this.isOffChoice(node, depth);
    if (ts.isIdentifier(node)) return this.isOffVariable(node, depth);
    if (ts.isCallExpression(node)) return this.isOffCall(node);
    // `const isDisabled = options && options.cache === false`
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return [node.left, node.right].some((side) => this.isOff(side, depth + 1));
    if (ts.isBinaryExpression(node)) return depth > 0 && this.meaning.asks(node, depth);
    return ts.isPropertyAccessExpression(node) && this.isOffProperty(node, depth);
  }

  /** `options.ttl || 0`, and `ttl || this.ttl` of a `ttl` that need not be given. */
  private isOffFallback(given: ts.Expression, usual: ts.Expression, depth: number): boolean {
    if (this.meaning.isUsual(unwrap(usual))) return this.isUnset(given) || this.isReadOrOff(given, depth);
    return this.isLeftOutName(given, depth) && this.isOff(usual, depth + 1);
  }

  /** `_a === void 0 ? 0 : _a`, `ttl === undefined ? this.ttl : ttl`, `ttl ? Date.now() + ttl : null`. */
  private isOffChoice({ condition, whenTrue, whenFalse }: ts.ConditionalExpression, depth: number): boolean {
    const [one, other] = this.meaning.isUsual(unwrap(whenTrue)) ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    if (this.meaning.isUsual(unwrap(one)) && this.isReadOrOff(other, depth)) return true;
    if (this.meaning.isLiteral) return false;
    const isAsked = getMissing(condition) === whenFalse.getText() && this.isLeftOutName(whenFalse, depth);
    if (isAsked) return this.isOff(whenTrue, depth + 1);
    if (isCallCheck(condition, whenFalse)) return this.isOff(whenFalse, depth + 1);
    const off = getOffName(condition);
    return off !== undefined && this.isOff(off.name, depth + 1) && this.meaning.isUsual(unwrap(off.holds ? whenTrue : whenFalse));
  }

  /** A parameter that no call of the program gives anything for that is not off. */
  private isLeftOutName(name: ts.Expression, depth: number): boolean {
    const declaration = ts.isIdentifier(unwrap(name)) ? this.index.getSymbol(unwrap(name))?.valueDeclaration : undefined;
    return !this.meaning.isLiteral && declaration !== undefined && ts.isParameter(declaration) && this.isLeftOut(declaration, depth);
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
    return ts.isPropertyAccessExpression(node) && this.givers.isNeverSet(node.name.text);
  }

  /** What a parameter has under a name, if nothing in the program gives it. */
  isRead(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
    const options = this.index.getSymbol(node.expression)?.valueDeclaration;
    const made = options && ts.isVariableDeclaration(options) && options.initializer ? getDefault(options.initializer) : undefined;
    const isDefaulted = made !== undefined && isPlain(unwrap(made.usual)) && ts.isIdentifier(made.given);
    const parameter = isDefaulted ? this.index.getSymbol(made.given)?.valueDeclaration : options;
    return parameter !== undefined && ts.isParameter(parameter) && this.givers.isGivenByNobody(parameter, node.name.text, new Set());
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
    if (ts.isParameter(declaration)) return this.isOffParameter(declaration, depth);
    const value = this.getValue(name);
    if (value === undefined || (this.meaning.isUsual(unwrap(value)) && !this.meaning.isLiteral)) return false;
    return this.isOff(value, depth + 1);
  }

  /** `ttl = 0`, `if (ttl == null) ttl = this.ttl;`, and what all calls of the program give as off. */
  private isOffParameter(parameter: ts.ParameterDeclaration, depth: number): boolean {
    if (hasDefault(parameter, this.meaning.isUsual)) return this.isLeftOut(parameter, depth);
    if (this.meaning.isLiteral) return false;
    const set = this.index.getAssignments(this.index.getSymbol(parameter.name)).filter(isSetWhereMissing);
    const given = this.givers.getGiven(parameter) ?? [];
    if (set.length === 0) return given.length > 0 && given.every((one) => one && this.isOff(one, depth + 1));
    return set.every(({ right }) => this.isOff(right, depth + 1)) && this.isLeftOut(parameter, depth);
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
    return isOptional && this.givers.isGivenByNobody(taken, key.text, new Set());
  }

  /** `options.ttl` of a parameter that need not be given; `this.limit` of `this.limit = options.limit || 0`. */
  private isOffProperty(node: ts.PropertyAccessExpression, depth: number): boolean {
    const declaration = ts.isIdentifier(node.expression) ? this.index.getSymbol(node.expression)?.valueDeclaration : undefined;
    const isPart = !this.meaning.isLiteral && declaration !== undefined;
    if (isPart && ts.isParameter(declaration) && hasDefault(declaration, isPlain) && this.isRead(node)) return true;
    if (isPart && (this.isOffEntry(node, depth) || this.isOffSetting(node.name.text))) return true;
    if (declaration && ts.isParameter(declaration)) return false;
    if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return this.isLeftOff(node) || this.isOffMember(node);
    const given = this.getFieldValues(node);
    const isOption = this.meaning.isLiteral ? given.length > 0 : given.some((value) => !this.meaning.isUsual(unwrap(value)));
    return isOption && given.every((value) => this.isOff(value, depth + 1) || this.isOffUntilSet(value, node));
  }

  /** `every = 0; constructor(options) { if (options?.every) this.every = options.every; } set interval(value) { this.every = value; }` */
  private isOffUntilSet(value: ts.Expression, field: ts.PropertyAccessExpression): boolean {
    const declared = this.index.getSymbol(field.name)?.valueDeclaration;
    const isOffFirst = declared && ts.isPropertyDeclaration(declared) && declared.initializer && isOffLiteral(unwrap(declared.initializer));
    if (this.meaning.isLiteral || !isOffFirst) return false;
    const setter = ts.findAncestor(value, isFunctionNode);
    if (setter && ts.isSetAccessor(setter)) return setter.parameters[0]?.name.getText() === value.getText() && this.isSetByNobody(setter);
    return this.isRead(value) && getFacts(value).some(({ condition, holds }) => holds && isSameMember(condition, value));
  }

  private isSetByNobody({ name }: ts.SetAccessorDeclaration): boolean {
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    return symbol !== undefined && getSettings(this.index, symbol, symbol.name).length === 0;
  }

  /** `entry.until` of `{ value, until: ttl ? Date.now() + ttl : null }`, `config.ttl` of `{ ttl: options.ttl || 0 }`, whatever the file makes of it. */
  private isOffEntry({ name }: ts.PropertyAccessExpression, depth: number): boolean {
    const set = getValuesOf(this.index, name);
    return (
      set.some((value) => ts.isConditionalExpression(unwrap(value)) || isFallback(unwrap(value))) &&
      set.every((value) => this.meaning.isUsual(unwrap(value)) || this.isOff(value, depth + 1))
    );
  }

  /** `config.ttl` of `const config = { ttl: 0 }`, and nothing in the program gives it another value. */
  private isOffSetting(name: string): boolean {
    const isSaid = this.index.getNames(name).some((use) => {
      const { parent } = use;
      return ts.isPropertyAssignment(parent) && parent.name === use && isOffLiteral(unwrap(parent.initializer));
    });
    return isSaid && this.givers.isNeverSet(name);
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
    return given.length > 0 && given.every((value) => isOptions(value) && this.givers.isWithout(value, name.text, new Set()));
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
    return set.length > 0 && set.every(({ right }) => this.meaning.isUsual(unwrap(right))) && this.givers.isNeverSet(name.text);
  }

  private isLeftOut(parameter: ts.ParameterDeclaration, depth: number): boolean {
    return this.givers.getGiven(parameter)?.every((one) => !one || this.isOff(one, depth + 1)) ?? false;
  }
}

/** `options || {}`, too. */
function getDefault(made: ts.Expression): Default | undefined {
  const node = unwrap(made);
  return isFallback(node) ? { usual: node.right, given: unwrap(node.left) } : getCompiledDefault(node);
}

interface Default {
  readonly usual: ts.Expression;
  readonly given: ts.Expression;
}

/** `_a === void 0 ? usual : _a`, what compilers make of a default. */
function getCompiledDefault(made: ts.Expression): Default | undefined {
  const node = unwrap(made);
  if (!ts.isConditionalExpression(node) || !node.condition.getText().endsWith(' === void 0')) return undefined;
  return { usual: node.whenTrue, given: unwrap(node.whenFalse) };
}

/** `options?.every` and `options.every`. */
function isSameMember(one: ts.Expression, other: ts.Expression): boolean {
  const [first, second] = [one, other].map((node) => unwrap(node).getText().replaceAll('?.', '.'));
  return first === second;
}

/** What it gives is a promise or an iterator, which is something. */
function isLater(fn: ts.FunctionLikeDeclaration): boolean {
  const isAsync = ts.canHaveModifiers(fn) && ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync === true || fn.asteriskToken !== undefined;
}
