import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import { getMadeByLibrary, mayBeOfLibrary } from './collection-libraries.ts';
import { getThisFunction } from './field-declarations.ts';
import { getClassKind, getMadeKind, getReducedKind } from './made-kinds.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { findDeclared } from '../syntax/prototypes.ts';
import { getResults } from '../syntax/results.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  isAssignment,
  isAsync,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isImmediatelyInvoked,
  isInside,
  unwrap,
  walk,
} from '../syntax/syntax.ts';

/**
 * A place that makes a container if another place says so: what callers of a constructor give it, what a function hands back of what it is
 * given, what a class of another file extends. Found by syntax; whether it is one takes the program.
 */
export type Claim = ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration | ts.BinaryExpression;

export function isClaim(node: ts.Node): node is Claim {
  if (ts.isVariableDeclaration(node))
    return ts.isIdentifier(node.name) && isMadeElsewhere(node.initializer) && getEnclosingFunction(node) === undefined;
  if (ts.isPropertyDeclaration(node)) return isMadeElsewhere(node.initializer);
  if (ts.isParameter(node))
    return !node.initializer && mayHaveContainer(node) && (ts.isParameterPropertyDeclaration(node, node.parent) || isOfFactory(node));
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (!ts.isPropertyAccessExpression(node.left)) return false;
  return isMadeElsewhere(node.right) || getGiven(node) !== undefined;
}

/** The name that whatever grows it ends in. */
export function getClaimTail(claim: Claim): string {
  const name = ts.isBinaryExpression(claim) ? (claim.left as ts.PropertyAccessExpression).name : claim.name;
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? name.text : '';
}

/** Whether others may fill it: what a constructor is given is looked at where its own file fills it. */
export function isOpenClaim(claim: Claim): boolean {
  return !ts.isParameter(claim) && !(ts.isBinaryExpression(claim) && getGiven(claim));
}

function isMadeElsewhere(initializer: ts.Expression | undefined): boolean {
  const made = initializer && unwrap(initializer);
  if (!made || getMadeKind(made)) return false;
  if (ts.isNewExpression(made)) return ts.isIdentifier(made.expression) || ts.isPropertyAccessExpression(made.expression);
  if (!ts.isCallExpression(made)) return false;
  if (getInvoked(made)) return true;
  // `const entries = createTable()`
  const isNamed = ts.isIdentifier(made.expression) && made.arguments.length === 0;
  return isNamed || mayBeOfLibrary(unwrap(made.expression)) || made.arguments.some((one) => getPassedKind(one));
}

/** `(function () { … return list; }).call(this)`, as CoffeeScript writes a list that a loop makes. */
function getInvoked({ expression }: ts.CallExpression): ts.FunctionExpression | ts.ArrowFunction | undefined {
  const callee = unwrap(expression);
  const fn = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  const isFunction = ts.isFunctionExpression(fn) || ts.isArrowFunction(fn);
  return isFunction && isImmediatelyInvoked(fn) ? fn : undefined;
}

/** An empty container as an argument, or what makes one: `() => new Map()`. */
function getPassedKind(argument: ts.Expression): ContainerKind | undefined {
  const value = unwrap(argument);
  const isMaker = ts.isArrowFunction(value) && value.parameters.length === 0 && !ts.isBlock(value.body);
  const made = isMaker ? (value.body as ts.Expression) : value;
  const kind = isEmptyContainer(made) ? getContainerKind(made) : undefined;
  return kind === 'string' ? undefined : kind;
}

function mayHaveContainer({ type }: ts.ParameterDeclaration): boolean {
  return !type || /\b(?:Map|Set|Record|Array|any)\b|\[\]$|^\{/.test(type.getText());
}

/** `function memoize(table, fn) { return (key) => …; }`: what it is given lives as long as the function that it gives back. */
function isOfFactory({ parent: fn, name, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  if (!ts.isIdentifier(name) || dotDotDotToken || !isFunctionNode(fn) || !fn.body) return false;
  const last = ts.isBlock(fn.body) ? fn.body.statements.at(-1) : undefined;
  const given = ts.isBlock(fn.body) ? last && ts.isReturnStatement(last) && last.expression : (fn.body as ts.Expression);
  return given ? isFunctionNode(unwrap(given)) : false;
}

interface Given {
  readonly parameter: ts.ParameterDeclaration;
  /** `options.store` */
  readonly member?: string;
}

/** `this.store = store`, `this.store = options.store` in a constructor, of what it is given. */
function getGiven({ left, right }: ts.BinaryExpression): Given | undefined {
  if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const value = unwrap(right);
  const name = ts.isPropertyAccessExpression(value) ? unwrap(value.expression) : value;
  const fn = ts.isIdentifier(name) ? getThisFunction(left) : undefined;
  if (!fn || !ts.isIdentifier(name)) return undefined;
  if (!ts.isConstructorDeclaration(fn) && !ts.isFunctionDeclaration(fn) && !ts.isFunctionExpression(fn)) return undefined;
  for (const parameter of fn.parameters) {
    if (parameter.initializer) continue;
    if (ts.isIdentifier(parameter.name) && parameter.name.text === name.text)
      return ts.isPropertyAccessExpression(value) ? { parameter, member: value.name.text } : { parameter };
    if (!ts.isObjectBindingPattern(parameter.name) || value !== name) continue;
    const element = parameter.name.elements.find((one) => ts.isIdentifier(one.name) && one.name.text === name.text);
    if (element && !element.initializer) return { parameter, member: (element.propertyName ?? element.name).getText() };
  }
  return undefined;
}

/** Decides about claims. */
export class ClaimAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** What kind of container it is, if one. */
  getKind(claim: Claim): ContainerKind | undefined {
    if (ts.isParameter(claim)) return this.getGivenKind({ parameter: claim });
    const value = ts.isBinaryExpression(claim) ? claim.right : claim.initializer;
    const given = ts.isBinaryExpression(claim) ? getGiven(claim) : undefined;
    if (given) return this.getGivenKind(given);
    const made = value && unwrap(value);
    if (!made || !(ts.isNewExpression(made) || ts.isCallExpression(made))) return undefined;
    const ofLibrary = getMadeByLibrary(unwrap(made.expression));
    if (ofLibrary === 'argument') return made.arguments?.[0] && getPassedKind(made.arguments[0]);
    if (ofLibrary) return ofLibrary;
    if (ts.isNewExpression(made)) return getClassKind(this.index, made.expression);
    const invoked = getInvoked(made);
    return invoked ? getNewKind(invoked) : this.getReturnedKind(made);
  }

  /** The kind of what the program's own constructions pass, where all that are new containers are of one kind. */
  private getGivenKind({ parameter, member }: Given): ContainerKind | undefined {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || parameter.dotDotDotToken) return undefined;
    const position = fn.parameters.indexOf(parameter);
    const isOwnTest = isInTest(this.index, fn);
    const { calls } = this.calls.getCallers(ts.isConstructorDeclaration(fn) ? fn.parent : fn);
    const kinds = calls.flatMap((call) => {
      const isMaking = ts.isNewExpression(call) || (ts.isCallExpression(call) && isOfFactory(parameter));
      if (!isMaking || (isInTest(this.index, call) && !isOwnTest)) return [];
      const argument = call.arguments?.[position];
      const passed = argument && (member === undefined ? argument : getMember(argument, member));
      const value = passed && unwrap(passed);
      return value && isEmptyContainer(value) ? (getContainerKind(value) ?? []) : [];
    });
    const [kind, ...others] = new Set(kinds);
    return others.length > 0 || kind === 'string' ? undefined : kind;
  }

  /** `const table = getShared('table', {})` of a function of the program that hands back what it was given, or what it put aside the first time, or makes one. */
  private getReturnedKind(call: ts.CallExpression): ContainerKind | undefined {
    const fn = getCalledFunction(this.index, call.expression);
    if (!fn?.body) return undefined;
    for (const [position, argument] of call.arguments.entries()) {
      const kind = getPassedKind(argument);
      const parameter = fn.parameters[position];
      if (!kind || !parameter || parameter.dotDotDotToken || !ts.isIdentifier(parameter.name)) continue;
      const given = isFunctionNode(unwrap(argument)) ? `${parameter.name.text}()` : parameter.name.text;
      if (getResults(fn).some((result) => standsFor(result, given, fn))) return kind;
    }
    return getNewKind(fn);
  }
}

function getMember(argument: ts.Expression, member: string): ts.Expression | undefined {
  const literal = unwrap(argument);
  if (!ts.isObjectLiteralExpression(literal)) return undefined;
  const found = literal.properties.find((one) => one.name?.getText() === member);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

const MAX_DEPTH = 3;

/** Whether an expression may be what was given: itself, by default, or what it was put into: `if (!shared[key]) shared[key] = given; return shared[key]`. */
function standsFor(expression: ts.Expression, given: string, fn: ts.FunctionLikeDeclaration, depth = 0): boolean {
  const value = unwrap(expression);
  const text = value.getText();
  if (text === given) return true;
  if (depth > MAX_DEPTH) return false;
  const ask = (one: ts.Expression): boolean => standsFor(one, given, fn, depth + 1);
  if (isFallback(value) || isAssignment(value)) return ask(value.right) || ask(value.left);
  if (ts.isConditionalExpression(value)) return ask(value.whenTrue) || ask(value.whenFalse);
  const isPlace = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value);
  let found = false;
  if (isPlace && fn.body)
    walk(fn.body, (node) => {
      if (found || isFunctionNode(node)) return false;
      if (isAssignment(node) && node.left.getText() === text) found = ask(node.right);
      if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === text) found = ask(node.initializer);
      return !found;
    });
  return found;
}

/** Of a function that makes an empty one each time: `const entries = createTable()`. */
function getNewKind(fn: ts.FunctionLikeDeclaration): ContainerKind | undefined {
  if (fn.asteriskToken || isAsync(fn)) return undefined;
  const [kind, ...others] = new Set(getResults(fn).map((result) => getEmptyKind(result, fn)));
  return others.length > 0 || kind === 'string' ? undefined : kind;
}

/** Of `{}`, and of `table` after `const table = {}` in the function. */
function getEmptyKind(result: ts.Expression, fn: ts.FunctionLikeDeclaration): ContainerKind | undefined {
  const value = unwrap(result);
  const made = ts.isIdentifier(value) ? (findDeclared(value, value.text) ?? findFirstSet(value, fn)) : value;
  if (!made || !ts.isExpression(made) || !isInside(made, fn)) return undefined;
  return isEmptyContainer(made) ? getContainerKind(made) : getReducedKind(made);
}

/** `[]` of `var list; list = [];` in the block that a function starts with. */
function findFirstSet({ text }: ts.Identifier, { body }: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  for (const statement of body && ts.isBlock(body) ? body.statements : []) {
    const set = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (isAssignment(set) && set.left.getText() === text) return unwrap(set.right);
  }
  return undefined;
}
