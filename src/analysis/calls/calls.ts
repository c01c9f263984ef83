import { ts } from 'ts-morph';
import { getOtherName, isTakenOut } from '../containers/aliases.ts';
import { getDefaultUses, isModuleExports, isOfModuleExports } from '../containers/default-uses.ts';
import { isDefaultExport, isExportedName, isExportedProperty, isExportedWhereMade } from '../program/export-names.ts';
import { hasTooFewArguments } from './arity.ts';
import { getNamedExpression, getNameOf, type FunctionOrClass } from './function-names.ts';
import { getEventOfName, isHandedOut, isLoopCallback, isMixedIn } from './handlers.ts';
import { InjectionAnalysis } from './injection.ts';
import { mayBeMainLoop } from './loops.ts';
import { Overrides } from './overrides.ts';
import { isOfOtherPackage } from '../program/interop.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isDemonstration, isInTest } from '../program/test-files.ts';
import { getDestructured, isImportedName, UseIndex } from '../containers/uses.ts';
import { getWholeCallee } from '../syntax/callee.ts';
import {
  getEnclosingClass,
  getEnclosingFunction,
  hasText,
  isCommonJsExports,
  isFunctionNode,
  isInside,
  isPrivate,
  wrapped,
} from '../syntax/syntax.ts';

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** Who calls a function, as far as the program shows. */
export interface Callers {
  readonly calls: readonly Call[];
  /** Those of the calls whose callee is the function for sure, not only by the name of a property. */
  readonly sure: readonly Call[];
  /** Uses that are not calls: passed as a callback, stored, returned. Whoever has the value may call it. */
  readonly values: readonly ts.Node[];
  /** Other packages, or code that is not in the scan, may call it by name. */
  readonly exported: boolean;
}

function isDeclarationName(name: ts.Node, fn: FunctionOrClass): boolean {
  const parent = name.parent;
  if (parent === fn || (ts.isConstructorDeclaration(fn) && parent === fn.parent)) return true;
  return wrapped(fn).parent === parent || wrapped(fn).parent === getNamedExpression(name).parent;
}

function isUncallable(index: ProgramIndex, name: ts.Node): boolean {
  const parent = name.parent;
  // `const { read } = require('./reader')`
  if (ts.isBindingElement(parent) && isImportedName(index, parent)) return true;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return parent.name === name;
  return (
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isTypeQueryNode(parent)
  );
}

export class CallGraph {
  private readonly index: ProgramIndex;
  private readonly callers = new Map<ts.Node, Callers>();
  private readonly loadTime = new Map<ts.Node, boolean>();
  /** Uses without what tests do; what they export is in it. */
  private readonly product: UseIndex;
  readonly injection: InjectionAnalysis;
  /** Calls by the name of a base. */
  readonly overrides: Overrides;

  constructor(index: ProgramIndex) {
    this.index = index;
    this.injection = new InjectionAnalysis(index);
    this.overrides = new Overrides(index);
    this.product = new UseIndex(index, (name, file) => !isInTest(index, file) || isExportedName(name));
  }

  getCallers(fn: FunctionOrClass): Callers {
    const known = this.callers.get(fn);
    if (known) return known;
    const found = this.findCallers(fn);
    this.callers.set(fn, found);
    return found;
  }

  /** Whether the place where it is made shows that others may call it; its callers need not be looked for to know it. */
  isOpen(fn: FunctionOrClass): boolean {
    const name = getNameOf(fn);
    return name !== undefined && hasText(name) && isExportedWhereMade(fn, name);
  }

  /**
   * What an example or a script beside the program does with it says how others may use it, not that they do; nor does its own call, as in
   * `if (!(this instanceof Store)) return new Store()`.
   */
  isShown(call: ts.Node, fn: FunctionOrClass): boolean {
    return isInside(call, fn) || isDemonstration(this.index.getFile(call).file, this.index.getFile(fn).file);
  }

  private findCallers(fn: FunctionOrClass): Callers {
    const name = getNameOf(fn);
    if (!name || !hasText(name)) {
      return isDefaultExport(fn)
        ? { ...this.sortUses(fn, getDefaultUses(this.index, fn), new Set()), exported: true }
        : { calls: [], sure: [], values: [wrapped(fn)], exported: false };
    }
    if (isHandedOut(fn) || this.isHandlerOfOthers(name)) return { calls: [], sure: [], values: [wrapped(fn)], exported: false };
    const found = this.findUses(fn, name);
    return isMixedIn(fn) ? { ...found, exported: true } : found;
  }

  /** `seen` are the other names that were looked through: many files that import one class name it for each other. */
  private findUses(fn: FunctionOrClass, name: ts.Node & { readonly text: string }, seen = new Set<ts.Node>()): Callers {
    const symbol = this.index.getSymbol(name);
    const own = this.getUses(name.text, name, symbol, isInTest(this.index, fn) ? this.index.uses : this.product);
    const isDefault = isModuleExports(fn) && name === getNameOf(fn);
    const found = this.sortUses(fn, isDefault ? [...own, ...getDefaultUses(this.index, fn)] : own, seen, name);
    return { ...found, exported: found.exported || isDefault || isExportedWhereMade(fn, name) };
  }

  private sortUses(fn: FunctionOrClass, uses: readonly NameNode[], seen: Set<ts.Node>, name?: ts.Node): Callers {
    // Sets: two aliases may lead to the same calls, and a name without a type to very many.
    const calls = new Set<Call>();
    const values = new Set<ts.Node>();
    const sure = new Set<Call>();
    let exported = false;
    const isTested = isInTest(this.index, fn);
    for (const use of uses) {
      if (isExportedName(use)) exported = true;
      if (use === name || isDeclarationName(use, fn) || isUncallable(this.index, use) || (!isTested && isInTest(this.index, use))) continue;
      const expression = getWholeCallee(getNamedExpression(use));
      const parent = expression.parent;
      const alias = getOtherName(expression);
      if (alias) {
        const others = this.getAliasUses(alias, fn, seen);
        others.calls.forEach((call) => calls.add(call));
        others.sure.forEach((call) => sure.add(call));
        others.values.forEach((value) => values.add(value));
        exported ||= others.exported || !ts.isVariableDeclaration(alias.parent);
        continue;
      }
      if (isCallOf(parent, expression)) calls.add(parent);
      else if (isMember(expression) || isExportedProperty(expression)) exported = true;
      else if (!isExportedName(use)) values.add(use);
    }
    const symbol = name && this.index.getSymbol(name);
    for (const call of calls) if (this.isSure(call, fn, symbol)) sure.add(call);
    return { calls: [...calls], sure: [...sure], values: [...values], exported };
  }

  /** What is done under the name of `const alias = fn`. */
  getAliasUses(alias: ts.Identifier, fn: FunctionOrClass, seen = new Set<ts.Node>()): Callers {
    if (seen.has(alias)) return { calls: [], sure: [], values: [], exported: false };
    return this.findUses(fn, alias, seen.add(alias));
  }

  /** `worker.onmessage = function () {}`: a property of something that is not the program's, for that to call. */
  private isHandlerOfOthers(name: ts.Node): boolean {
    const access = name.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== name || isCommonJsExports(access)) return false;
    const declarations = this.index.checker.getSymbolAtLocation(name)?.declarations ?? [];
    return declarations.length > 0 ? declarations.every((one) => !this.index.has(one)) : getEventOfName(access) !== undefined;
  }

  private isSure(call: Call, fn: FunctionOrClass, symbol: ts.Symbol | undefined): boolean {
    const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    const found = this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    if (found === undefined) return !ts.isPropertyAccessExpression(callee);
    return found === symbol || found.valueDeclaration === symbol?.valueDeclaration || isOfModuleExports(found, fn);
  }

  /** Names that stand for the function; a property of an untyped receiver counts, because it may. */
  private getUses(text: string, name: ts.Node, symbol: ts.Symbol | undefined, uses: UseIndex): NameNode[] {
    const isProperty =
      getNamedExpression(name) !== name ||
      !ts.isIdentifier(name) ||
      ts.isPropertyAssignment(name.parent) ||
      ts.isMethodDeclaration(name.parent);
    return [...this.index.getUses(symbol, text, name, uses), ...this.index.getLocalNames(symbol)].filter((use) => {
      const found = (isTakenOut(use) ? getDestructured(this.index, use) : undefined) ?? this.index.getSymbol(use);
      if (found === symbol && symbol) return true;
      // A member of a union is declared by each of its types.
      if (found) return symbol?.valueDeclaration !== undefined && found.declarations?.includes(symbol.valueDeclaration) === true;
      const access = getNamedExpression(use);
      // `patch(data) { super.patch(data); … }` calls that of a base which is not seen.
      if (ts.isPropertyAccessExpression(access) && (isOfBase(access, name) || hasTooFewArguments(access, name.parent))) return false;
      // `x_1.default` of another package: compiled modules all have one.
      const isOfOthers = ts.isPropertyAccessExpression(access) && isOfOtherPackage(this.index, access);
      // What a class keeps private, no other file asks an object for.
      const isHidden = ts.isMethodDeclaration(name.parent) && isPrivate(name.parent) && use.getSourceFile() !== name.getSourceFile();
      return isProperty && access !== use && !isHidden && this.index.canReach(use, name) && !isOfOthers;
    });
  }

  /** The functions that a parameter may stand for, when every call of its function is known; undefined when others may pass one. */
  getGivenFunctions(parameter: ts.ParameterDeclaration): readonly ts.Expression[] | undefined {
    const given = this.getGiven(parameter);
    if (!given || !isFunctionNode(parameter.parent)) return undefined;
    const { calls, sure } = this.getCallers(parameter.parent);
    return sure.length === calls.length && given.every((argument) => argument !== undefined) ? given : undefined;
  }

  /** What all calls of the function of a parameter give it, nothing where they leave it out; undefined when others may call or the position is open. */
  getGiven(parameter: ts.ParameterDeclaration): readonly (ts.Expression | undefined)[] | undefined {
    const owner = parameter.parent;
    if (!isFunctionNode(owner) || parameter.dotDotDotToken) return undefined;
    const position = owner.parameters.indexOf(parameter);
    const { calls, values, exported } = this.getCallers(owner);
    if (exported || values.length > 0 || calls.length === 0) return undefined;
    const given = calls.map((call) => (ts.isTaggedTemplateExpression(call) ? undefined : (call.arguments ?? [])));
    return given.every((all) => all !== undefined && !all.slice(0, position + 1).some(ts.isSpreadElement))
      ? given.map((all) => all?.[position])
      : undefined;
  }

  /**
   * Whether code runs only while its module loads: outside of functions, or in functions that nothing but such code calls. An exported
   * function, or one that is passed on, may be called at any time.
   */
  isLoadTime(node: ts.Node): boolean {
    if (mayBeMainLoop(node)) return false;
    const fn = getEnclosingFunction(node);
    return !fn || this.isLoadTimeFunction(fn);
  }

  private isLoadTimeFunction(fn: FunctionOrClass): boolean {
    const known = this.loadTime.get(fn);
    if (known !== undefined) return known;
    this.loadTime.set(fn, true); // A cycle adds no caller of its own.
    const result = this.computeLoadTime(fn);
    this.loadTime.set(fn, result);
    return result;
  }

  private computeLoadTime(fn: FunctionOrClass): boolean {
    if (isLoopCallback(fn)) return this.isLoadTime(wrapped(fn).parent);
    if (this.isOpen(fn)) return false;
    const { calls, values, exported } = this.getCallers(fn);
    if (exported || values.length > 0 || calls.length === 0) return false;
    return calls.every((call) => this.isLoadTime(call));
  }
}

function isCallOf(node: ts.Node, callee: ts.Node): node is Call {
  return ts.isTaggedTemplateExpression(node) || ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression === callee);
}

/** `super.patch` in the class whose `patch` is asked about. */
function isOfBase({ expression }: ts.PropertyAccessExpression, name: ts.Node): boolean {
  return expression.kind === ts.SyntaxKind.SuperKeyword && getEnclosingClass(expression) === name.parent.parent;
}

/** `{ configure: configure }`: a part of an interface, for whoever gets the object. */
function isMember(expression: ts.Node): boolean {
  const parent = expression.parent;
  return ts.isShorthandPropertyAssignment(parent) || (ts.isPropertyAssignment(parent) && parent.initializer === expression);
}
