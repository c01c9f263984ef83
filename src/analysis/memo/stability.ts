import { ts } from 'ts-morph';
import { isExportOf, isExportOfItself } from '../program/export-names.ts';
import { type FunctionOrClass, getNamedExpression, getPassedFunction } from '../calls/function-names.ts';
import { isFormatter } from '../values/formatters.ts';
import { isMadeOfEnvironment } from '../values/environment-texts.ts';
import {
  isAmbient,
  isInPrototype,
  isMadeAgain,
  isMaking,
  isNaming,
  isOwnField,
  isPartOf,
  isThisOfExports,
  takesAll,
} from './stability-syntax.ts';
import { Immutability } from '../values/immutability.ts';
import { getRun, isReadBefore, isSetLate } from '../program/load-order.ts';
import { MovingValues } from '../purity/moving-values.ts';
import { getOverride } from '../calls/overrides.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { METHODS } from '../purity/pure-library.ts';
import { getShared } from '../purity/shared-parts.ts';
import {
  getEnclosingFunction,
  hasModifier,
  hasText,
  isAssignment,
  isAssignmentTo,
  isExportedStatement,
  isPrivate,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll, isFlat, isPattern } from '../syntax/type-flags.ts';
import { type Others, UnknownImports } from '../program/unknown-imports.ts';
import { WritesAtLarge, getMemberOwner } from '../containers/writes-at-large.ts';
import { isLook, isPresenceTest, isTextArgument } from '../syntax/looks.ts';
import { isChangerByElement, isTarget } from '../syntax/writes.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;

/** Whether what code reads from around it stays the same: set once, and changed by nobody. */
export class Stability {
  private readonly index: ProgramIndex;
  private readonly immutability: Immutability;
  private readonly isPublished: (file: string) => boolean;
  private readonly stable = new Map<ts.Symbol, boolean>();
  /** Names for parts whose uses are being looked at. */
  private readonly naming = new Set<ts.Symbol>();
  private readonly atLarge: WritesAtLarge;
  private readonly unknown: UnknownImports;
  readonly moving: MovingValues;
  private readonly exports: Others['exports'];

  constructor(index: ProgramIndex, { isPublished, outside, exports }: Others) {
    this.index = index;
    this.exports = exports;
    this.isPublished = isPublished;
    this.immutability = new Immutability(index);
    this.atLarge = new WritesAtLarge(index);
    this.unknown = new UnknownImports(index, outside);
    this.moving = new MovingValues(index, this.immutability, (name, symbol) => this.isUnchanged(name, symbol, name));
  }

  /** A binding or field that is set once, and whose value nobody can change: every use of it in the program is a plain read. */
  isStable(name: ts.Node, symbol: ts.Symbol): boolean {
    const known = this.stable.get(symbol);
    if (known !== undefined) return known;
    const answer = this.isUnchanged(name, symbol);
    this.stable.set(symbol, answer);
    return answer;
  }

  /** `but`: a use that the caller looks at itself. */
  private isUnchanged(name: ts.Node, symbol: ts.Symbol, but?: ts.Node): boolean {
    return (
      hasText(name) &&
      !isAmbient(symbol) &&
      !isMadeAgain(symbol) &&
      !this.isOpen(symbol) &&
      !isSetLate(this.index, symbol) &&
      !this.isTaken(symbol) &&
      this.getUses(name.text, symbol).every((use) => use === but || this.isPlainRead(use, symbol))
    );
  }

  /** Where the function that a name stands for may become another one than `fn`. */
  getOtherFunction(name: string, symbol: ts.Symbol, fn: FunctionOrClass): ts.Node | undefined {
    const holder = wrapped(fn).parent;
    const member = ts.isPropertyDeclaration(holder) || ts.isPropertyAssignment(holder) ? holder : fn;
    return this.getReplacement(name, symbol, fn) ?? getOverride(this.index, member) ?? this.getWriteAtLarge(member);
  }

  /** Where a name of the symbol is given another value than `made`. */
  getReplacement(name: string, symbol: ts.Symbol, made?: ts.Node): ts.Node | undefined {
    return this.getUses(name, symbol).find(
      (use) =>
        isTarget(wrapped(getNamedExpression(use))) &&
        !(made && isMaking(wrapped(getNamedExpression(use)), made)) &&
        this.mayBe(use, symbol) &&
        !isInPrototype(use) &&
        !isExportOfItself(this.index, use, symbol),
    );
  }

  /** Where the program may set a member by another way than its name: `Object.assign(this, …)`, `Calc.prototype[key] = …`. */
  getWriteAtLarge(member: ts.Declaration): ts.Node | undefined {
    const owner = getMemberOwner(member);
    const name = ts.getNameOfDeclaration(member);
    if (!owner || !name || !hasText(name) || ts.isPrivateIdentifier(name)) return undefined;
    return this.atLarge.find(owner, name.text);
  }

  /** An object that a published module exports, or a field of such a class: who installs the package may set it. */
  private isOpen({ valueDeclaration }: ts.Symbol): boolean {
    if (!valueDeclaration || !this.index.has(valueDeclaration) || !this.isPublished(this.index.getFile(valueDeclaration).file))
      return false;
    if (ts.isPropertyDeclaration(valueDeclaration)) {
      const owner = valueDeclaration.parent;
      const isHidden =
        isPrivate(valueDeclaration) ||
        ts.isPrivateIdentifier(valueDeclaration.name) ||
        hasModifier(valueDeclaration, ts.SyntaxKind.ReadonlyKeyword);
      return !isHidden && ts.isClassDeclaration(owner) && isExportedStatement(owner);
    }
    if (!ts.isVariableDeclaration(valueDeclaration) || !isExportedStatement(valueDeclaration.parent.parent)) return false;
    const made = valueDeclaration.initializer && unwrap(valueDeclaration.initializer);
    return made !== undefined && ts.isObjectLiteralExpression(made) && !/\bas const$/.test(valueDeclaration.initializer?.getText() ?? '');
  }

  /** An object that is read off its module without being named: `import('./settings').then(change)`. */
  private isTaken({ valueDeclaration }: ts.Symbol): boolean {
    if (!valueDeclaration || !ts.isVariableDeclaration(valueDeclaration) || !this.index.has(valueDeclaration)) return false;
    return (
      !isAll(this.index.checker.getTypeAtLocation(valueDeclaration), PRIMITIVE) && this.exports.getTaking(valueDeclaration) !== undefined
    );
  }

  private getUses(name: string, symbol: ts.Symbol): ts.Node[] {
    const declared = symbol.valueDeclaration && ts.getNameOfDeclaration(symbol.valueDeclaration);
    const texts = new Set([name, symbol.name, ...(declared && hasText(declared) ? [declared.text] : [])]);
    const isWhole = symbol.name === (ts.InternalSymbolName.ExportEquals as string);
    const whole = isWhole && symbol.valueDeclaration ? this.index.getNamesInFile('exports', symbol.valueDeclaration.getSourceFile()) : [];
    return [...[...texts].flatMap((text) => [...this.index.getNames(text)]), ...this.index.getLocalNames(symbol), ...whole];
  }

  private mayBe(use: ts.Node, symbol: ts.Symbol): boolean {
    const found = this.index.getSymbol(use);
    if (found && (found === symbol || found.valueDeclaration === symbol.valueDeclaration)) return true;
    return this.isSameField(use, symbol);
  }

  /** `x.rate = 1` where `x` has no type, or one that the owner of the field may be given for. */
  private isSameField(use: ts.Node, symbol: ts.Symbol): boolean {
    const { checker } = this.index;
    const owner = symbol.valueDeclaration?.parent;
    const access = use.parent;
    if (!owner || !ts.isPropertyAccessExpression(access) || access.name !== use || !isTarget(wrapped(access))) return false;
    if (isThisOfExports(access, symbol)) return true;
    if (!ts.isClassLike(owner) && !ts.isObjectLiteralExpression(owner) && !ts.isInterfaceDeclaration(owner)) return false;
    const receiver = checker.getTypeAtLocation(access.expression);
    return (receiver.flags & OPEN) !== 0 || checker.isTypeAssignableTo(checker.getTypeAtLocation(owner), receiver);
  }

  private isPlainRead(use: ts.Node, symbol: ts.Symbol): boolean {
    const found = this.index.getSymbol(use);
    if (!found || (found !== symbol && found.valueDeclaration !== symbol.valueDeclaration))
      return !this.isSameField(use, symbol) && this.unknown.getExpressions(use, symbol).every((one) => this.isReadOnlyUse(wrapped(one)));
    const { parent } = use;
    if (isNaming(use, parent)) return true;
    const fn = getEnclosingFunction(use);
    const expression = wrapped(getNamedExpression(use));
    const isSet = isAssignment(expression.parent) && expression.parent.left === expression;
    if (isSet && fn && ts.isConstructorDeclaration(fn)) return isOwnField(expression, fn, symbol);
    // `exports.limit = 3`
    if (isSet && !fn && isExportOf(parent, symbol)) return !isReadBefore(this.index, symbol, expression);
    // A table that is filled while its module loads is there before anybody computes; one that another module fills may not be.
    const isHome = use.getSourceFile() === symbol.valueDeclaration?.getSourceFile();
    if (isHome && this.isFill(expression) && !getRun(this.index, use)) return !isReadBefore(this.index, symbol, expression);
    return this.isReadOnlyUse(expression);
  }

  /** Something is put into it that nobody else has. */
  private isFill(expression: ts.Node): boolean {
    const access = expression.parent;
    if (!isPartOf(access, expression)) return false;
    const outer = wrapped(access);
    const { parent } = outer;
    const isOwn = (value: ts.Expression): boolean => getShared(this.index, value).length === 0;
    if (isAssignmentTo(parent, outer)) return isOwn(parent.right);
    if (!ts.isCallExpression(parent) || parent.expression !== outer || !ts.isPropertyAccessExpression(access)) return false;
    return METHODS.has(access.name.text) && !this.index.declares(this.index.getSymbol(access.name)) && parent.arguments.every(isOwn);
  }

  /** `x`, `x.y`, `x[i]` of primitive type, or a method of the language that changes nothing. */
  private isReadOnlyUse(expression: ts.Node): boolean {
    const { parent } = expression;
    if (isTarget(expression)) return false;
    if (isAll(this.index.checker.getTypeAtLocation(expression), PRIMITIVE)) return true;
    if (isMadeOfEnvironment(this.index, expression)) return true;
    if (isPartOf(parent, expression)) return this.isReadOnlyPart(parent, expression);
    if (ts.isCallExpression(parent) && parent.expression === expression) return true;
    if (ts.isCallExpression(parent)) return this.isReadOnlyArgument(parent, expression);
    // `const rule = rules[i]`
    if (ts.isVariableDeclaration(parent)) return parent.initializer === expression && this.isReadOnlyName(parent.name);
    if (ts.isForOfStatement(parent) && parent.expression === expression && ts.isVariableDeclarationList(parent.initializer))
      return this.holdsPrimitives(expression) || parent.initializer.declarations.every(({ name }) => this.isReadOnlyName(name));
    return isPresenceTest(expression) || ts.isTypeOfExpression(parent) || (isLook(parent) && this.holdsPrimitives(expression));
  }

  private isReadOnlyPart(part: ts.PropertyAccessExpression | ts.ElementAccessExpression, whole: ts.Node): boolean {
    const { checker } = this.index;
    const outer = wrapped(part);
    const isCall = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
    if (!isCall) return this.isReadOnlyUse(outer) || (!isTarget(outer) && isFlat(checker, checker.getTypeAtLocation(whole)));
    // A function that is a part runs; what it does is for the purity of the computation to say.
    if (ts.isElementAccessExpression(part)) return !isChangerByElement(this.index, part);
    if (/^(?:bind|call|apply)$/.test(part.name.text)) return true;
    return this.isReadOnlyCall(part, outer.parent as ts.CallExpression);
  }

  /** `Object.keys(table)` and its like make a list of their own; the parts are those of the table. */
  private isReadOnlyArgument(call: ts.CallExpression, argument: ts.Node): boolean {
    if (isPattern(this.index.checker, argument) || isTextArgument(this.index, call, argument)) return true;
    const asked = /^Object\.(keys|values|entries)$/.exec(call.expression.getText())?.[1];
    return asked === 'keys' || (asked !== undefined && this.isReadOnlyUse(wrapped(call)));
  }

  /** A name for a part: every use of it is such a read. */
  private isReadOnlyName(name: ts.BindingName): boolean {
    if (!ts.isIdentifier(name)) return name.elements.every((one) => ts.isOmittedExpression(one) || this.isReadOnlyName(one.name));
    const symbol = this.index.getSymbol(name);
    // `var a = b; var b = a;`
    if (!symbol || this.naming.has(symbol)) return symbol !== undefined;
    this.naming.add(symbol);
    const answer = this.index
      .getNames(name.text)
      .every((use) => use === name || this.index.getSymbol(use) !== symbol || this.isReadOnlyUse(wrapped(getNamedExpression(use))));
    this.naming.delete(symbol);
    return answer;
  }

  /** A callback that gets the parts of a list, and only looks at them. */
  private isReadOnlyCallback(argument: ts.Expression, method: string, hasStart: boolean): boolean {
    const fn = unwrap(argument);
    if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return false;
    if (takesAll(fn)) return false;
    const isReduce = method.startsWith('reduce');
    return fn.parameters.every((one, position) => (isReduce && position === 0 && hasStart) || this.isReadOnlyName(one.name));
  }

  /** A callback gets the list itself after its items and their places: `list.forEach((item, place, all) => all.pop())`. */
  private isWithoutWhole(argument: ts.Expression, method: string): boolean {
    const fn = getPassedFunction(this.index, argument);
    // A function that is given may do anything with what it gets; one of the language does not.
    if (!fn)
      return (
        this.index.checker.getTypeAtLocation(argument).getCallSignatures().length === 0 ||
        !this.index.declares(this.index.getSymbol(argument))
      );
    if (takesAll(fn)) return false;
    const whole = fn.parameters[method.startsWith('reduce') ? 3 : 2];
    return !whole || this.isReadOnlyName(whole.name);
  }

  /** A method that changes nothing, of something that has nothing to change. */
  private isReadOnlyCall(access: ts.Node, call: ts.CallExpression): boolean {
    if (!ts.isPropertyAccessExpression(access)) return false;
    if (isFormatter(this.index.checker.getTypeAtLocation(access.expression), this.index)) return true;
    if (METHODS.get(access.name.text) !== false) return false;
    const { checker } = this.index;
    const { text } = access.name;
    if (this.holdsPrimitives(access.expression)) return call.arguments.every((one) => this.isWithoutWhole(one, text));
    const functions = call.arguments.filter((argument) => checker.getTypeAtLocation(argument).getCallSignatures().length > 0);
    if (!functions.every((one) => this.isReadOnlyCallback(one, text, call.arguments.length > 1))) return false;
    // What the callback makes holds no part: to return one would be a use that is no look.
    const isMade = functions.length > 0 && /^(?:forEach|map|flatMap|some|every|findIndex|reduce|reduceRight)$/.test(text);
    if (isMade || isAll(checker.getTypeAtLocation(call), PRIMITIVE)) return true;
    return /^(?:find|findLast|at)$/.test(text) && this.isReadOnlyUse(wrapped(call));
  }

  private holdsPrimitives(node: ts.Node): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (getMembers(type).every((one) => (one.flags & PRIMITIVE) !== 0 || one.symbol?.name === 'RegExp')) return true;
    const args = checker.getTypeArguments(type as ts.TypeReference);
    return args.length > 0 && args.every((part) => isAll(part, PRIMITIVE));
  }
}
