import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import {
  getExportedName,
  getExportedProperty,
  isExportedLiteral,
  isExportedName,
  isExportedProperty,
  readsItself,
} from '../program/export-names.ts';
import type { ExportReach } from '../program/export-reach.ts';
import { describeFunction, getNamedExpression, getNameOf, type FunctionOrClass } from './function-names.ts';
import { isAssignedTo, isNaming } from './function-uses.ts';
import { ImplicitReads } from './implicit-reads.ts';
import { getInteropCall } from '../program/interop.ts';
import { isOfLanguage } from '../program/node-library.ts';
import { NONE, join, type Calls } from './known-calls.ts';
import { getKeptNodes } from '../program/kept-nodes.ts';
import { isOtherExport } from './other-exports.ts';
import { getMemberNames, getTables } from '../program/member-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getRequired, getRequires } from '../program/requires.ts';
import { getWholeCallee } from '../syntax/callee.ts';
import { getEnclosingFunction, isFunctionNode, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';
import { getParts, isByComputedName } from '../syntax/value-uses.ts';

/** Methods of lists that give what their callback returns, and those that drop it or only ask whether it is there. */
const COLLECTING = /^(?:map|flatMap)$/;
const DROPPING = /^(?:forEach|some|every|find|findIndex|findLast|findLastIndex|filter)$/;

/**
 * Every call of a function that hands out a stored value, under whatever name the program gives the function: also as the result of the
 * function that made it, as a property of an export, as a callback of a list. Code outside of the scan is told apart from code of the
 * program that calls it in a way that is not followed, which is a risk.
 */
export class AccessorFlow {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly isPublished: (file: string) => boolean;
  private readonly exports: ExportReach;
  private readonly implicit: ImplicitReads;

  /** The files that export a function whose calls are looked for, and the names for it beside its own. */
  private asked = new Map<ts.Node, Set<string>>();
  /** Elements that are functions of the program, by a name that is computed. */
  private dynamic: ReadonlyMap<ts.Node, readonly ts.Node[]> | undefined;

  constructor(index: ProgramIndex, calls: CallGraph, isPublished: (file: string) => boolean, exports: ExportReach) {
    this.index = index;
    this.calls = calls;
    this.isPublished = isPublished;
    this.exports = exports;
    this.implicit = new ImplicitReads(index, isPublished);
  }

  getCalls(fn: ts.FunctionLikeDeclaration): Calls {
    if (ts.isGetAccessorDeclaration(fn)) return join([this.implicit.getReads(fn), ...this.getUnseenCalls(fn)]);
    const replacer = getNameOf(fn)?.getText() === 'toJSON' ? this.implicit.getReplacer() : undefined;
    if (replacer) return { risk: `what ${describeFunction(fn)} gives may reach the replacer at ${this.index.at(replacer)}` };
    this.asked = new Map();
    return this.follow(fn as FunctionOrClass, fn, new Set());
  }

  /** The same of what one call of its maker gives: `const parse = memoize(read)`. */
  getCallsOfMade(call: ts.CallExpression, accessor: ts.FunctionLikeDeclaration): Calls {
    this.asked = new Map();
    return this.getValueCalls(call, accessor, new Set());
  }

  /** Calls of `fn`, which gives the accessor; `accessor` is what is looked for by its signature. */
  private follow(fn: FunctionOrClass, accessor: ts.FunctionLikeDeclaration, seen: Set<ts.Node>): Calls {
    if (seen.has(fn)) return NONE;
    seen.add(fn);
    const { calls, values, exported } = this.calls.getCallers(fn);
    const parts: Calls[] = [{ uses: calls }, ...values.map((value) => this.getValueCalls(value, accessor, seen))];
    if (exported && isFunctionNode(fn)) parts.push(...this.getExportCalls(fn, describeFunction(fn), calls.length > 0));
    return join(parts);
  }

  /** What is done with the function as a value. */
  private getValueCalls(value: ts.Node, accessor: ts.FunctionLikeDeclaration, seen: Set<ts.Node>): Calls {
    const access = getNamedExpression(value);
    const outer = getWholeCallee(access);
    const { parent } = outer;
    // What is done under the name of `const parse = require('./parse')` is a use by itself.
    if (isNaming(outer) || isAssignedTo(outer) || isOtherExport(this.index, access, accessor)) return NONE;
    if (ts.isCallExpression(parent) && parent.expression === outer) return { uses: [parent] };
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer))
      return this.getMakerCalls(outer, accessor, seen);
    if (ts.isCallExpression(parent)) return this.getCallbackCalls(parent, outer, accessor);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return this.getMemberCalls(parent, accessor);
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer) return this.getVariableCalls(parent.name, accessor, seen);
    if (ts.isExportAssignment(parent) || isExportedName(outer) || isExportedProperty(outer))
      return join(this.getExportCalls(accessor, describeFunction(accessor), false, getExportedName(parent), outer.getSourceFile()));
    return ts.isExpressionStatement(parent) || ts.isTypeOfExpression(parent) ? NONE : this.toHandedOn(accessor, outer);
  }

  private toHandedOn(accessor: ts.FunctionLikeDeclaration, at: ts.Node): Calls {
    const text = `${describeFunction(accessor)} is handed on at ${this.index.at(at)}`;
    return { risk: `${text}, so those who call it may change the value or tell it from another one` };
  }

  /** `memoize(fn)` gives it: to a variable, an export, or a call at once. */
  private getMakerCalls(node: ts.Node, accessor: ts.FunctionLikeDeclaration, seen: Set<ts.Node>): Calls {
    const maker = getEnclosingFunction(node);
    if (!maker || !isFunctionNode(maker)) return { risk: `${describeFunction(accessor)} leaves at load time` };
    if (isImmediatelyInvoked(maker)) {
      const { parent } = wrapped(maker);
      return this.getValueCalls(ts.isCallExpression(parent) ? parent : parent.parent, accessor, seen);
    }
    const made = this.follow(maker, accessor, seen);
    if ('risk' in made) return made;
    const outside: Calls[] = made.outside === undefined ? [] : [{ uses: [], outside: made.outside }];
    return join([...outside, ...made.uses.map((call) => this.getValueCalls(call, accessor, seen))]);
  }

  private getCallbackCalls(call: ts.CallExpression, callback: ts.Node, accessor: ts.FunctionLikeDeclaration): Calls {
    const { expression } = call;
    const { checker } = this.index;
    const isMethod = ts.isPropertyAccessExpression(expression) && call.arguments[0] === callback;
    const isList = isMethod && checker.isArrayLikeType(checker.getTypeAtLocation(expression.expression));
    if (isList && DROPPING.test(expression.name.text)) return NONE;
    return isList && COLLECTING.test(expression.name.text) ? { uses: [call] } : this.toHandedOn(accessor, call);
  }

  /** `fn.call(this, x)`; a property of the function is something else. */
  private getMemberCalls(access: ts.PropertyAccessExpression, accessor: ts.FunctionLikeDeclaration): Calls {
    const outer = wrapped(access);
    const isCall = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
    if (isCall && /^(?:call|apply)$/.test(access.name.text)) return { uses: [outer.parent] };
    return access.name.text === 'bind' ? { risk: `${describeFunction(accessor)} is bound at ${this.index.at(access)}` } : NONE;
  }

  private getVariableCalls(name: ts.BindingName, accessor: ts.FunctionLikeDeclaration, seen: Set<ts.Node>): Calls {
    if (!ts.isIdentifier(name)) return { risk: `${describeFunction(accessor)} is taken apart at ${this.index.at(name)}` };
    if (seen.has(name)) return NONE;
    seen.add(name);
    const symbol = this.index.getSymbol(name);
    const uses = [...this.index.getNames(name.text), ...this.index.getLocalNames(symbol)].filter(
      (use) => use !== name && symbol !== undefined && this.index.getSymbol(use) === symbol && !isNaming(use) && !isAssignedTo(use),
    );
    const parts = uses.filter((use) => !isExportedName(use)).map((use) => this.getValueCalls(use, accessor, seen));
    const homes = new Set([name, ...uses].filter((use) => isExportedName(use)).map((use) => use.getSourceFile()));
    const given = [...homes].flatMap((home) => this.getExportCalls(accessor, `${name.text}()`, parts.length > 0, name.text, home));
    return join([...parts, ...given]);
  }

  /** Calls by the name of an export or of a member: `api.parse(x)`, `require('./parse')(x)`. */
  private getExportCalls(
    fn: ts.FunctionLikeDeclaration,
    text: string,
    isCalled: boolean,
    given?: string,
    home = fn.getSourceFile(),
  ): Calls[] {
    // Modules export each other's names: `exports.parse = parse_1.default`.
    const asked = this.asked.get(fn) ?? new Set();
    const place = `${home.fileName} ${given ?? ''}`;
    if (asked.has(place)) return [];
    this.asked.set(fn, asked.add(place));
    const isOutside = !isCalled || this.isPublished(this.index.getFile(fn).file);
    const names = new Set([...getMemberNames(this.index, fn), ...(given === undefined ? [] : [given])]);
    return [
      ...[...names].map((one) => this.getCallsByName(one, fn)),
      ...getTables(this.index, fn).map((literal) => this.getTableCalls(literal, fn)),
      ...this.getRequiredCalls(fn, home),
      ...this.getDefaultCalls(fn, home),
      ...this.getDynamicCalls(fn),
      ...this.getUnseenCalls(fn),
      ...(isOutside
        ? [{ uses: [], outside: `callers of ${text} outside of the scan may change the value or tell it from another one` }]
        : []),
    ];
  }

  /** Code of the program that may call it where the analysis does not look is no stranger: what it does is known to work today. */
  private getUnseenCalls(fn: ts.FunctionLikeDeclaration): Calls[] {
    const unseen = this.exports.getUnseenUser(fn);
    return unseen === undefined ? [] : [{ risk: `${unseen}, and may change the value or tell it from another one` }];
  }

  /** A member of a table need not be called by its name. */
  private getTableCalls(literal: ts.ObjectLiteralExpression, fn: ts.FunctionLikeDeclaration): Calls {
    const outer = wrapped(literal);
    const { parent } = outer;
    if (isExportedLiteral(literal)) return NONE;
    const risk = { risk: `${describeFunction(fn)} is part of a table at ${this.index.at(literal)} that is handed on` };
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return risk;
    const { name } = parent;
    const symbol = this.index.getSymbol(name);
    const found: ts.Node[] = [];
    for (const use of [...this.index.getNames(name.text), ...this.index.getLocalNames(symbol)]) {
      if (use === name || this.index.getSymbol(use) !== symbol || isNaming(use) || isExportedName(use)) continue;
      const access = wrapped(use).parent;
      if (ts.isPropertyAccessExpression(access) && access.expression === wrapped(use)) continue;
      const call = wrapped(access).parent;
      if (!ts.isElementAccessExpression(access) || !ts.isCallExpression(call) || call.expression !== wrapped(access)) return risk;
      found.push(call);
    }
    return { uses: found };
  }

  /** Properties of that name that are the function, as far as types say, or may be. */
  private getCallsByName(text: string, fn: ts.FunctionLikeDeclaration): Calls {
    const found: Calls[] = [];
    for (const use of this.index.getNames(text)) {
      const access = getNamedExpression(use);
      const element = ts.isBindingElement(use.parent) && (use.parent.propertyName ?? use.parent.name) === use ? use.parent : undefined;
      // `table[parse]` is a part by the name that the variable holds.
      if (ts.isElementAccessExpression(use.parent) && ts.isIdentifier(use)) continue;
      if ((access === use && !element) || !this.index.canReach(use, fn) || !this.mayBe(element ? element.name : access, fn)) continue;
      if (element) found.push(this.isNamed(element.name, fn) ? NONE : this.getVariableCalls(element.name, fn, new Set()));
      else found.push(this.getAccessCalls(access, fn));
    }
    return join(found);
  }

  private getAccessCalls(access: ts.Node, fn: ts.FunctionLikeDeclaration): Calls {
    return this.getValueCalls(access, fn, new Set([fn]));
  }

  /** The call graph knows it by this name. */
  private isNamed(use: ts.Node, fn: ts.FunctionLikeDeclaration): boolean {
    const name = getNameOf(fn as FunctionOrClass);
    const symbol = this.index.getSymbol(use);
    return symbol !== undefined && name !== undefined && this.index.getSymbol(name) === symbol;
  }

  private mayBe(access: ts.Node, fn: ts.FunctionLikeDeclaration): boolean {
    const type = this.index.checker.getTypeAtLocation(access);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
    return type.getCallSignatures().some(({ declaration }) => {
      if (declaration === fn) return true;
      // A method of the language is none of the program, whatever they are called.
      if (declaration && isOfLanguage(declaration)) return false;
      // Of an object that looks the same: `({ parse }: { parse: (text: string) => Token[] }) => …`.
      const isShape =
        declaration &&
        (ts.isFunctionTypeNode(declaration) || ts.isMethodSignature(declaration) || ts.isCallSignatureDeclaration(declaration));
      return isShape && this.index.checker.isTypeAssignableTo(this.index.checker.getTypeAtLocation(fn), type);
    });
  }

  /** `const parse = require('./parse')`, `require('./parse')(x)`, also within functions; `import('./parse')`. */
  private getRequiredCalls(fn: ts.FunctionLikeDeclaration, home: ts.SourceFile): Calls[] {
    const { file } = this.index.getFile(home);
    return this.index.files
      .filter(({ imports }) => imports.has(file))
      .flatMap(({ node }) => getRequires(node))
      .filter((call) => getRequired(this.index, call) === home)
      .map((call) => this.getRequireUse(call, fn));
  }

  /** `import parse from './parse'` of a default export that has no name, also through other files. */
  private getDefaultCalls(fn: ts.FunctionLikeDeclaration, home: ts.SourceFile): Calls[] {
    const { checker } = this.index;
    const file = checker.getSymbolAtLocation(home);
    const symbol = file && checker.getExportsOfModule(file).find(({ escapedName }) => escapedName === ts.InternalSymbolName.Default);
    // The module itself as well: `import * as tools`, which may be handed on.
    return [symbol, file].flatMap((one) =>
      this.index
        .getLocalNames(one)
        .filter((use) => this.index.getSymbol(use) === one && !isNaming(use) && !isExportedName(use))
        .map((use) => this.getValueCalls(use, fn, new Set([fn]))),
    );
  }

  /** `parser[method](text)`, by the type of what is called. */
  private getDynamicCalls(fn: ts.FunctionLikeDeclaration): Calls[] {
    this.dynamic ??= this.findDynamic();
    return (this.dynamic.get(fn) ?? []).map((access) => this.getAccessCalls(access, fn));
  }

  private findDynamic(): Map<ts.Node, ts.Node[]> {
    const found = new Map<ts.Node, ts.Node[]>();
    for (const node of this.index.files.flatMap((file) => getKeptNodes(file.node).elements)) {
      if (isAssignedTo(node)) continue;
      for (const { declaration } of this.index.checker.getTypeAtLocation(node).getCallSignatures())
        if (declaration && this.index.has(declaration)) found.set(declaration, [...(found.get(declaration) ?? []), node]);
    }
    return found;
  }

  private getRequireUse(call: ts.CallExpression, fn: ts.FunctionLikeDeclaration): Calls {
    const outer = wrapped(getInteropCall(call) ?? call);
    const { parent } = outer;
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return this.getVariableCalls(parent.name, fn, new Set());
    if (ts.isCallExpression(parent) && parent.expression === outer) return { uses: [parent] };
    const isTaken = ts.isVariableDeclaration(parent) && !getParts(parent.name).some(isByComputedName);
    const isLook = ts.isPropertyAccessExpression(parent) || isTaken || ts.isExpressionStatement(parent);
    // An entry of the package hands it out; nothing else of the program takes it from there, nor does that look there itself.
    const member = getExportedProperty(outer);
    const isHandedOut =
      member !== undefined && this.exports.isLeftOut(this.index.getFile(outer), member) && !readsItself(outer.getSourceFile());
    if (isLook || isHandedOut) return NONE;
    return { risk: `${describeFunction(fn)} is required at ${this.index.at(call)} in a way that is not followed` };
  }
}
