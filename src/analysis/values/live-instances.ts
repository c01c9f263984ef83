import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getFacts } from '../syntax/conditions.ts';
import { isNodeEmitter } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  getReceiver,
  isAssignment,
  isFallback,
  isFunctionNode,
  isStatic,
  unwrap,
  walk,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';
import { getWritten } from '../syntax/writes.ts';

type Maker = ts.ClassLikeDeclaration | ts.FunctionLikeDeclaration;

/** What hears or is heard, as platforms name it: of emitters, event targets and timers. */
const REGISTERS = /^(?:on|once|emit|addListener|addEventListener|dispatchEvent|setInterval)$/;
const COLLECTS = /^(?:push|unshift|set|add|delete|splice|pop|shift|clear)$/;
const MAX_BASES = 3;
const MAX_VARIABLES = 3;

/**
 * Whether instances of a class live on their own: they hear or send events, or their methods change what their fields hold, so another
 * one made of the same arguments would not be in its place. What a field is filled with on first use is no change.
 */
export class LiveInstances {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly known = new Map<Maker, boolean>();
  private readonly keeping = new Map<ts.MethodDeclaration, boolean>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  isLive(value: ts.Expression): boolean {
    return this.getSources(unwrap(value), 0).some((source) => {
      if (isTimer(this.index, source)) return true;
      const type = this.index.checker.getNonNullableType(this.index.checker.getTypeAtLocation(source));
      // Of several classes, one whose instances live on their own is enough.
      return (type.isUnion() ? type.types : [type]).some((one) => {
        const maker = this.getMaker(source, one);
        return isEmitter(one) || (maker !== undefined && this.isLiveClass(maker, 0));
      });
    });
  }

  /** Whether an entry that was found, or the variable that is stored, hears or sends events: `conn.on('close', …)`. */
  isHeard(entry: ts.Node): boolean {
    const name = ts.isIdentifier(entry) ? entry : getReceiver(entry);
    const symbol = name && this.index.getSymbol(name);
    if (!name || !symbol) return isRegistrar(entry);
    return this.index.getNamesOf(symbol, name.text).some((use) => isRegistrar(use) && this.index.getSymbol(use) === symbol);
  }

  /** Whether an entry that other code made is told to do something, and gives nothing back: `limiter.removeTokens(1)`. */
  isOperated(entry: ts.Node): boolean {
    const name = ts.isIdentifier(entry) ? entry : getReceiver(entry);
    const symbol = name && this.index.getSymbol(name);
    if (!name || !symbol || !this.getSources(name, 0).some((made) => this.isOfForeignMaker(made))) return false;
    return this.index.getNamesOf(symbol, name.text).some((use) => isOperation(use) && this.index.getSymbol(use) === symbol);
  }

  /** `new Limiter()` of a class which the program does not have. */
  private isOfForeignMaker(made: ts.Expression): boolean {
    if (!ts.isNewExpression(made) || getContainerKind(made)) return false;
    return this.getMaker(made, this.index.checker.getTypeAtLocation(made)) === undefined;
  }

  /** Everything that a variable is set to. */
  private getSources(value: ts.Expression, depth: number): ts.Expression[] {
    const symbol = ts.isIdentifier(value) && depth < MAX_VARIABLES ? this.index.getSymbol(value) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return [value];
    const given = [
      ...(declaration.initializer ? [declaration.initializer] : []),
      ...this.index.getAssignments(symbol).map(({ right }) => right),
    ];
    return [value, ...given.flatMap((one) => this.getSources(unwrap(one), depth + 1))];
  }

  private getMaker(made: ts.Expression, type: ts.Type): Maker | undefined {
    const callee = ts.isNewExpression(made) ? unwrap(made.expression) : undefined;
    const named = callee && this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    for (const symbol of [type.symbol, named]) {
      const declaration = symbol?.valueDeclaration;
      if (declaration && this.index.has(declaration) && (ts.isClassLike(declaration) || isFunctionNode(declaration))) return declaration;
    }
    return undefined;
  }

  private isLiveClass(maker: Maker, depth: number): boolean {
    const known = this.known.get(maker);
    if (known !== undefined) return known;
    this.known.set(maker, false);
    const live = this.getMethods(maker).some((fn) => this.changes(fn, maker)) || (depth < MAX_BASES && this.hasLiveBase(maker, depth));
    this.known.set(maker, live);
    return live;
  }

  private hasLiveBase(maker: Maker, depth: number): boolean {
    const clause = ts.isClassLike(maker) ? maker.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) : undefined;
    const base = clause?.types[0];
    if (!base) return false;
    const name = unwrap(base.expression);
    const declaration = this.index.getSymbol(ts.isPropertyAccessExpression(name) ? name.name : name)?.valueDeclaration;
    if (declaration && this.index.has(declaration) && (ts.isClassLike(declaration) || isFunctionNode(declaration)))
      return this.isLiveClass(declaration, depth + 1);
    return isNodeEmitter(this.index, name) || isEmitter(this.index.checker.getTypeAtLocation(base));
  }

  /** Methods of a class; functions on the prototype of a constructor function. */
  private getMethods(maker: Maker): ts.FunctionLikeDeclaration[] {
    if (ts.isClassLike(maker))
      return maker.members.flatMap((one: ts.Node) =>
        isFunctionNode(one) && !ts.isConstructorDeclaration(one) && !isStatic(one) ? [one] : [],
      );
    const name = maker.name ?? getNameOf(maker);
    const symbol = name && this.index.getSymbol(name);
    if (!symbol || !ts.isIdentifier(name)) return [];
    return this.index.getNamesOf(symbol, name.text).flatMap((use) => {
      const access = use.parent;
      if (!ts.isPropertyAccessExpression(access) || access.expression !== use || access.name.text !== 'prototype') return [];
      const member = access.parent;
      if (!ts.isPropertyAccessExpression(member) || !isAssignment(member.parent) || member.parent.left !== member) return [];
      const made = unwrap(getLast(member.parent.right));
      return isFunctionNode(made) ? [made as ts.FunctionLikeDeclaration] : [];
    });
  }

  private changes(fn: ts.FunctionLikeDeclaration, maker: Maker): boolean {
    let found = false;
    if (!fn.body) return false;
    walk(fn.body, (node) => {
      if (!ts.isClassLike(node)) found ||= isRegistration(node) || this.isChange(node);
      return !found && !ts.isClassLike(node);
    });
    return found && !this.isOfMaking(fn, maker, new Set());
  }

  /** `this.count += 1`, `this.list.push(x)`, `delete this.parts[name]` */
  private isChange(node: ts.Node): boolean {
    const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
    const isMethod =
      callee !== undefined && ts.isPropertyAccessExpression(callee) && COLLECTS.test(callee.name.text) && !this.keepsNothing(callee);
    const target = isMethod ? callee.expression : getWritten(node);
    return target !== undefined && this.isField(target) && !isFirstUse(node, target);
  }

  /** `this.api.delete(path)`: a method of the program that is named like one of a collection, and changes none. */
  private keepsNothing({ name }: ts.PropertyAccessExpression): boolean {
    const method = this.index.getSymbol(name)?.valueDeclaration;
    if (!method || !this.index.has(method) || !ts.isMethodDeclaration(method) || !ts.isClassLike(method.parent) || !method.body)
      return false;
    const known = this.keeping.get(method);
    if (known !== undefined) return !known;
    this.keeping.set(method, true);
    const keeps = this.changes(method, method.parent);
    this.keeping.set(method, keeps);
    return !keeps;
  }

  /** `this.x`, `this.x.y[z]`, also by a name that stands for `this`. */
  private isField(node: ts.Expression): boolean {
    let current = unwrap(node);
    if (!ts.isPropertyAccessExpression(current) && !ts.isElementAccessExpression(current)) return false;
    while (ts.isPropertyAccessExpression(current) || ts.isElementAccessExpression(current)) current = unwrap(current.expression);
    const made = ts.isIdentifier(current) ? this.index.getSymbol(current)?.valueDeclaration : undefined;
    const isAlias = made !== undefined && ts.isVariableDeclaration(made) && made.initializer?.kind === ts.SyntaxKind.ThisKeyword;
    return isAlias || current.kind === ts.SyntaxKind.ThisKeyword;
  }

  /** A helper of the constructor and of nobody else. */
  private isOfMaking(fn: ts.FunctionLikeDeclaration, maker: Maker, seen: Set<ts.Node>): boolean {
    if (seen.has(fn)) return true;
    seen.add(fn);
    const { calls: all, sure, values } = this.calls.getCallers(fn as FunctionOrClass);
    const calls = sure.length > 0 ? sure : all;
    if (values.length > 0 || calls.length === 0) return false;
    return calls.every((call) => {
      const caller = getEnclosingFunction(call);
      if (!caller || caller === maker || (ts.isConstructorDeclaration(caller) && caller.parent === maker)) return caller !== undefined;
      return isFunctionNode(caller) && this.getMethods(maker).includes(caller) && this.isOfMaking(caller, maker, seen);
    });
  }
}

const TIMER = /^(?:(?:window|globalThis|self|global)\.)?set(?:Timeout|Interval|Immediate)$/;

/** `setTimeout(…)`, `window.setInterval(…)` of the platform: it stands for what is about to happen. What is imported by that name may be a promise. */
function isTimer(index: ProgramIndex, value: ts.Expression): boolean {
  if (!ts.isCallExpression(value) || !TIMER.test(value.expression.getText())) return false;
  const declared = index.checker.getSymbolAtLocation(value.expression)?.declarations ?? [];
  return !declared.some((one) => index.has(one));
}

function isEmitter(type: ts.Type): boolean {
  return ['on', 'emit'].every((one) => type.getProperty(one));
}

/** `A.prototype.of = A.prototype.in = function () {}` */
function getLast(value: ts.Expression): ts.Expression {
  return isAssignment(value) ? getLast(value.right) : value;
}

/** A method is called for what it does. */
function isOperation(use: ts.Node): boolean {
  const access = wrapped(use).parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== wrapped(use)) return false;
  const call = wrapped(access).parent;
  if (!ts.isCallExpression(call) || /^(?:then|catch|finally|call|apply)$/.test(access.name.text)) return false;
  const result = wrapped(call).parent;
  return ts.isExpressionStatement(ts.isAwaitExpression(result) ? wrapped(result).parent : result);
}

function isRegistrar(use: ts.Node): boolean {
  const access = wrapped(use).parent;
  return ts.isPropertyAccessExpression(access) && access.expression === wrapped(use) && isRegistration(access.parent);
}

function isRegistration(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const callee = unwrap(node.expression);
  return REGISTERS.test(ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
}

/** `if (!this.x) this.x = make()`, `this.x ??= make()`, `this.x = this.x || make()`, `if (this.x) return this.x; this.x = make()` */
function isFirstUse(node: ts.Node, target: ts.Expression): boolean {
  const text = target.getText();
  if (isAssignment(node)) {
    const value = unwrap(node.right);
    if (/^(?:\|\||\?\?)=$/.test(node.operatorToken.getText())) return true;
    if (isFallback(value) && value.left.getText() === text) return true;
  } else if (!ts.isCallExpression(node)) return false;
  return getFacts(node).some(({ condition }) => mentions(condition, text));
}

function mentions(condition: ts.Node, text: string): boolean {
  let found = false;
  walkFrom(condition, (part) => {
    if (part.getText() === text) found = true;
    return !found;
  });
  return found;
}
