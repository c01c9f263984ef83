import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getFunctionOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getResults } from '../syntax/results.ts';
import { isNewEachTime } from '../bounds/growth-rate.ts';
import { getDeferred, getHandling, getPassedHandling, isLoopCallback } from '../calls/handlers.ts';
import { getEndlessLoop } from '../calls/loops.ts';
import type { KeyAnalysis } from './keys.ts';
import type { Offers } from '../program/offers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getBest,
  getSides,
  isBetter,
  isLess,
  elementOf,
  memberOf,
  narrow,
  narrowed,
  isElement,
  isPassedIn,
  ofHandler,
  ATTRIBUTE,
  isLocalCounter,
  isPosition,
  isSecret,
  unknown,
  type Origin,
} from '../calls/origin.ts';
import { type CallPaths, toPassed } from '../calls/call-paths.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 16;
const MAX_STEPS = 400;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly keys: KeyAnalysis;
  readonly offers: Offers;
  readonly paths: CallPaths;
  readonly getHome: (file: string) => string;
}

/** Follows the values of a key backwards: through variables, fields, parameters and the calls that pass them. */
export class KeyOrigins {
  private readonly parts: Parts;
  private readonly known = new Map<ts.Node, Origin>();
  private readonly active = new Set<ts.Node>();
  private steps = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  getOrigin(key: ts.Expression): Origin {
    this.steps = 0;
    return this.trace(key, 0);
  }

  private trace(key: ts.Expression, depth: number): Origin {
    const node = unwrap(key);
    const known = this.known.get(node);
    if (known) return known;
    if (depth > MAX_DEPTH || this.active.has(node) || this.steps > MAX_STEPS) return unknown(node);
    this.active.add(node);
    this.steps += 1;
    const found = this.compute(node, depth);
    this.active.delete(node);
    // Below the first step, a cycle or the depth may have hidden something.
    if (depth === 0) this.known.set(node, found);
    return found;
  }

  private compute(node: ts.Expression, depth: number): Origin {
    if (this.parts.keys.isOfFiniteType(node).finite || ts.isLiteralExpression(node) || ts.isTypeOfExpression(node))
      return { kind: 'fixed', node, note: 'is fixed by the program' };
    if (ts.isObjectLiteralExpression(node) || (ts.isNewExpression(node) && this.isInstance(node)))
      return { kind: 'fresh', node, note: 'is a new object each time', isObject: true };
    if (isFunctionNode(node)) return { kind: 'fixed', node, note: 'is a part of the source' };
    if (isNewEachTime(node)) return this.getFresh(node);
    return this.getMade(node, depth) ?? this.getFound(node, depth);
  }

  /** What is put together of other values. */
  private getMade(node: ts.Expression, depth: number): Origin | undefined {
    if (ts.isTemplateExpression(node))
      return this.join(
        node,
        node.templateSpans.map((span) => span.expression),
        depth,
        true,
      );
    if (ts.isBinaryExpression(node)) return this.join(node, getSides(node), depth);
    if (ts.isConditionalExpression(node)) return this.join(node, [node.whenTrue, node.whenFalse], depth);
    if (ts.isAwaitExpression(node) || ts.isSpreadElement(node)) return this.trace(node.expression, depth + 1);
    if (ts.isArrayLiteralExpression(node)) return this.join(node, node.elements, depth, true);
    if (ts.isNewExpression(node)) return this.join(node, node.arguments ?? [], depth, true);
    return undefined;
  }

  /** What stands for values that were made elsewhere. */
  private getFound(node: ts.Expression, depth: number): Origin {
    if (ts.isCallExpression(node)) return this.getResult(node, depth);
    if (ts.isTaggedTemplateExpression(node)) return unknown(node);
    if (ts.isPropertyAccessExpression(node)) return this.getMember(node, depth);
    if (ts.isElementAccessExpression(node)) return this.getEntry(node, depth);
    return ts.isIdentifier(node) ? this.getVariable(node, depth) : unknown(node);
  }

  /** An instance, not a text that is taken apart: `new URL(x)` tells what `x` is. */
  private isInstance(made: ts.NewExpression): boolean {
    const declaration = this.parts.index.getSymbol(made.expression)?.valueDeclaration;
    return declaration !== undefined && this.parts.index.has(declaration);
  }

  /** `isTaken`: not the values themselves, but what is made of them. */
  private join(node: ts.Node, parts: readonly ts.Expression[], depth: number, isTaken = false): Origin {
    let best: Origin | undefined;
    for (const part of parts) {
      const origin = this.trace(part, depth + 1);
      if (origin.isObject && isTaken) continue;
      if (!best || isBetter(origin, best)) best = origin;
    }
    return best ?? unknown(node);
  }

  private getResult(call: ts.CallExpression, depth: number): Origin {
    const callee = unwrap(call.expression);
    const { index } = this.parts;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const receiver = ts.isPropertyAccessExpression(callee) && this.isValue(callee.expression) ? [callee.expression] : [];
    const given = [...receiver, ...call.arguments].filter((argument) => !isFunctionNode(argument) && !isPosition(argument));
    const fromGiven = given.length > 0 ? this.join(call, given, depth, true) : unknown(call);
    const fn = getFunctionOf(index.getSymbol(name), (one) => index.has(one));
    if (fromGiven.kind === 'event' || fromGiven.kind === 'fresh') {
      const isMixed = call.arguments.length > 0 && (fn !== undefined || ts.isAwaitExpression(call.parent));
      return narrow(name.getText(), isMixed ? { ...fromGiven, isMixed } : fromGiven);
    }
    const results = fn ? getResults(fn) : [];
    const fromResults = results.length > 0 ? this.join(call, results, depth) : unknown(call);
    const isPassed = fn && given.length > 0 && isPassedIn(fromResults, fn);
    if (isLess('unknown', fromResults.kind) && !isPassed) return fromResults;
    return narrow(
      name.getText(),
      fn && !isPassed ? fromResults : fromGiven.kind === 'fixed' && receiver.length === 0 ? unknown(call) : fromGiven,
    );
  }

  /** A variable or what hangs on one; not a module, a class or a global, which are the same whatever they are asked. */
  private isValue(node: ts.Expression): boolean {
    let base = unwrap(node);
    while (ts.isPropertyAccessExpression(base) || ts.isElementAccessExpression(base) || ts.isCallExpression(base))
      base = unwrap(base.expression);
    if (!ts.isIdentifier(base)) return true;
    const declaration = this.parts.index.getSymbol(base)?.valueDeclaration;
    return (
      declaration !== undefined &&
      (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration))
    );
  }

  private getMember(node: ts.PropertyAccessExpression, depth: number): Origin {
    const { index } = this.parts;
    const object = unwrap(node.expression);
    const declaration = index.getSymbol(node.name)?.valueDeclaration;
    if (/^process\.env\b/.test(node.getText()) || isSecret(object)) return { kind: 'fixed', node, note: 'is a setting' };
    const field = declaration && index.has(declaration) ? this.getField(declaration, depth) : undefined;
    if (object.kind === ts.SyntaxKind.ThisKeyword) return field ?? unknown(node);
    const origin = this.getPart(this.trace(object, depth + 1), node.name, depth);
    if (ATTRIBUTE.test(node.name.text) && origin.kind !== 'fresh') return isLess(origin.kind, 'unknown') ? origin : narrowed(origin, node);
    if (origin.kind === 'unknown' && field) return field;
    return narrow(node.name.text, origin);
  }

  /** An entry of a table that is written down is one of those that it has. */
  private getEntry({ expression }: ts.ElementAccessExpression, depth: number): Origin {
    const origin = this.trace(expression, depth + 1);
    if (!origin.isObject) return origin;
    if (!ts.isObjectLiteralExpression(origin.node)) return unknown(origin.node);
    const values = origin.node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : []));
    return this.join(origin.node, values, depth);
  }

  /** What a new object holds under a name, as far as its literal says. */
  private getPart(origin: Origin, { text }: ts.MemberName, depth: number): Origin {
    if (!origin.isObject) return memberOf(origin, text);
    if (!ts.isObjectLiteralExpression(origin.node)) return unknown(origin.node);
    const part = origin.node.properties.find((one) => one.name?.getText() === text);
    if (part && ts.isPropertyAssignment(part)) return this.trace(part.initializer, depth + 1);
    return part && ts.isShorthandPropertyAssignment(part) ? this.trace(part.name, depth + 1) : unknown(origin.node);
  }

  /** What a field of an instance is set to. */
  private getField(declaration: ts.Declaration, depth: number): Origin | undefined {
    const { index } = this.parts;
    if (ts.isParameter(declaration)) return this.getParameter(declaration, depth);
    if (!ts.isPropertyDeclaration(declaration) || !ts.isMemberName(declaration.name)) return undefined;
    const values = index.getFieldAssignments(index.getSymbol(declaration.name), declaration.name.text).map(({ right }) => right);
    const all = declaration.initializer ? [declaration.initializer, ...values] : values;
    return all.length > 0 ? this.join(declaration, all, depth) : undefined;
  }

  private getVariable(name: ts.Identifier, depth: number): Origin {
    const { index } = this.parts;
    const symbol = index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !index.has(declaration)) return unknown(name);
    if (ts.isClassLike(declaration) || ts.isFunctionDeclaration(declaration) || ts.isEnumDeclaration(declaration))
      return { kind: 'fixed', node: name, note: 'is a part of the source' };
    const values = index.getAssignments(symbol, name.text).map(({ right }) => right);
    const own = this.getDeclared(declaration, depth);
    const assigned = values.length > 0 ? this.join(name, values, depth) : undefined;
    const origin = assigned && isLess(own.kind, assigned.kind) ? assigned : own;
    return narrow(name.text, origin);
  }

  private getDeclared(declaration: ts.Declaration, depth: number): Origin {
    if (ts.isBindingElement(declaration)) {
      let outer: ts.Node = declaration;
      while (ts.isBindingElement(outer) || ts.isObjectBindingPattern(outer) || ts.isArrayBindingPattern(outer)) outer = outer.parent;
      const name = declaration.propertyName ?? declaration.name;
      const whole = ts.isParameter(outer) || ts.isVariableDeclaration(outer) ? this.getDeclared(outer, depth) : unknown(declaration);
      const origin = ts.isIdentifier(name) ? this.getPart(whole, name, depth) : unknown(declaration);
      return ATTRIBUTE.test(name.getText()) ? narrowed(origin, declaration) : origin;
    }
    if (ts.isParameter(declaration)) return this.getParameter(declaration, depth);
    if (!ts.isVariableDeclaration(declaration)) return unknown(declaration);
    const loop = declaration.parent.parent;
    if ((ts.isForOfStatement(loop) || ts.isForInStatement(loop)) && loop.initializer === declaration.parent)
      return this.parts.keys.tables.isConstantList(loop.expression)
        ? { kind: 'fixed', node: loop.expression, note: 'comes from a constant list' }
        : elementOf(this.trace(loop.expression, depth + 1));
    return declaration.initializer ? this.trace(declaration.initializer, depth + 1) : unknown(declaration);
  }

  private getParameter(parameter: ts.ParameterDeclaration, depth: number): Origin {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || this.active.has(parameter) || depth > MAX_DEPTH) return unknown(parameter);
    this.active.add(parameter);
    const found = this.findParameter(fn, parameter, depth);
    this.active.delete(parameter);
    return found;
  }

  /** Made anew while modules load, it is one for the whole run. */
  private getFresh(node: ts.Expression): Origin {
    if (isLocalCounter(this.parts.index, node) && !getEndlessLoop(this.parts.index, node)) return unknown(node);
    if (!getEnclosingFunction(node) && !getEndlessLoop(this.parts.index, node)) return { kind: 'fixed', node, note: 'is made once' };
    return { kind: 'fresh', node, note: 'is another one each time' };
  }

  /** What a call passes; made where nothing runs again, it says nothing about the calls that do. */
  private getGiven(argument: ts.Expression, depth: number): Origin {
    const origin = this.trace(argument, depth + 1);
    if (origin.kind !== 'fresh' || origin.doubt || this.parts.paths.isRepeated(argument)) return origin;
    return { ...origin, doubt: 'some' };
  }

  private findParameter(fn: ts.FunctionLikeDeclaration, parameter: ts.ParameterDeclaration, depth: number): Origin {
    const { index, calls, offers } = this.parts;
    const handling = getHandling(fn as FunctionOrClass);
    if (handling) return ofHandler(handling);
    const around = isLoopCallback(fn) ? wrapped(fn).parent : getDeferred(wrapped(fn));
    if (around) {
      const callee = ts.isCallExpression(around) ? unwrap(around.expression) : undefined;
      return callee && ts.isPropertyAccessExpression(callee) ? this.trace(callee.expression, depth + 1) : unknown(parameter);
    }
    const { calls: all, sure, values, exported } = calls.getCallers(fn as FunctionOrClass);
    for (const value of values) {
      const passed = getPassedHandling(toPassed(value));
      if (passed) return ofHandler(passed);
    }
    const position = fn.parameters.indexOf(parameter);
    const typed = calls.overrides.getCalls(fn as FunctionOrClass);
    // What is called by nothing but the name says nothing where types say who calls.
    const known = sure.length + typed.length > 0 ? sure : all;
    const passing = [...known, ...typed].filter((call) => !index.isOfExample(call));
    const given = passing.flatMap((call) => {
      const argument = getArgumentAt(call, position);
      return argument ? [this.getGiven(argument, depth)] : [];
    });
    const origin = getBest(given);
    const isOpen = exported && offers.isOffered(fn as FunctionOrClass);
    if (origin && (origin.kind !== 'unknown' || !isOpen)) return origin;
    if (!isOpen || origin?.doubt === 'none') return origin ?? unknown(parameter);
    // Other packages of the program, and elements of a component, show what users do.
    if ([...passing, ...values].some((use) => isElement(use) || this.isAbroad(use, fn))) return { ...unknown(parameter), doubt: 'none' };
    return { kind: 'public', node: parameter, note: 'is given by users of the package' };
  }

  /** In another package. */
  private isAbroad(node: ts.Node, from: ts.Node): boolean {
    const { index, getHome } = this.parts;
    return getHome(index.getFile(node).file) !== getHome(index.getFile(from).file);
  }
}
