import { ts } from 'ts-morph';
import { getReach } from './reach.ts';
import type { CallGraph } from './calls.ts';
import { getConditions, getFacts, splitFact } from '../syntax/conditions.ts';
import { getNamedExpression } from './function-names.ts';
import { getCounted, getSettings } from '../program/settings.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getEnclosingFunction, isFunctionNode, isInside, isUpdate, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** Runs only while a flag is on that starts as off, and nothing in the program turns it on unless users or the environment ask for it. */
export function isSwitchedOnByNobody(index: ProgramIndex, calls: CallGraph, node: ts.Node): boolean {
  return getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      if (holds && isSetting(condition)) return true;
      const symbol = getFlagSymbol(index, condition, holds);
      const declaration = symbol?.valueDeclaration;
      if (!declaration || !index.has(declaration) || !startsAsOff(declaration)) return false;
      const on = getSettings(index, symbol, symbol.name).filter(({ right }) => !isOff(right));
      const counts = getCounts(index, symbol);
      if (counts.some((one) => isOnTheWay(calls, one, node))) return false;
      return (
        on.length + counts.length > 0 &&
        on.every((one) => isCalledByNobody(calls, one) || isAskedFor(index, one) || isLeftOut(index, calls, one.right)) &&
        counts.every((one) => isCalledByNobody(calls, one))
      );
    });
}

/** Runs only while a flag is on that modules turn on as they load, and that something turns off later: what is noted until the start is over. */
export function isSwitchedOffForGood(index: ProgramIndex, calls: CallGraph, node: ts.Node): boolean {
  return getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      const symbol = getFlagSymbol(index, condition, holds);
      if (!symbol) return false;
      const settings = getSettings(index, symbol, symbol.name);
      const [on, off] = [settings.filter(({ right }) => !isOff(right)), settings.filter(({ right }) => isOff(right))];
      return on.length > 0 && on.every((one) => isAtLoad(calls, one)) && off.some((one) => isLater(calls, one));
    });
}

function isAtLoad(calls: CallGraph, node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn === undefined || getReach(calls, fn) === 'load';
}

/** Neither what an object starts with, nor what nobody calls. */
function isLater(calls: CallGraph, node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && !ts.isConstructorDeclaration(fn) && !ts.isClassLike(fn) && getReach(calls, fn) !== 'api';
}

/** `if (process.env.NODE_ENV === 'test')`; not what is set in production. */
function isSetting(condition: ts.Expression): boolean {
  const text = unwrap(condition).getText();
  return /^process\.env[.[]/.test(text) && !/production|!=|\|\|/.test(text);
}

function isCalledByNobody(calls: CallGraph, node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && getReach(calls, fn, { isByBase: true }) === 'api';
}

/** Under a condition on the environment: `if (process.env.LOG_PATH) log = open(…)`. */
function isAskedFor(index: ProgramIndex, node: ts.Node): boolean {
  return getConditions(node).some(({ condition }) => {
    let found = false;
    walkFrom(condition, (part) => {
      const made = ts.isIdentifier(part) ? index.getSymbol(part)?.valueDeclaration : undefined;
      const isConstant = isConst(made);
      found ||= ENVIRONMENT.test(part.getText()) || (isConstant && ENVIRONMENT.test(made.initializer?.getText() ?? ''));
    });
    return found;
  });
}

/** Made of a parameter that no call in the program passes: an option. */
function isLeftOut(index: ProgramIndex, calls: CallGraph, value: ts.Expression): boolean {
  let found = false;
  walkFrom(value, (part) => {
    const parameter = ts.isIdentifier(part) ? index.getSymbol(part)?.valueDeclaration : undefined;
    if (!parameter || !ts.isParameter(parameter) || !isFunctionNode(parameter.parent)) return;
    const position = parameter.parent.parameters.indexOf(parameter);
    const { calls: all, values, exported } = calls.getCallers(parameter.parent);
    const isPassed = all.some((call) => ts.isTaggedTemplateExpression(call) || (call.arguments?.length ?? 0) > position);
    found ||= exported && values.length === 0 && !isPassed;
  });
  return found;
}

const ENVIRONMENT = /\bprocess\.env\b/;

function isOff(value: ts.Expression): boolean {
  return unwrap(value).kind === ts.SyntaxKind.FalseKeyword || unwrap(value).getText() === '0' || isNothing(value);
}

/** What runs counts as it does so. */
function isOnTheWay(calls: CallGraph, count: ts.Node, node: ts.Node): boolean {
  const [counting, running] = [getEnclosingFunction(count), getEnclosingFunction(node)];
  if (!counting || isInside(node, counting)) return true;
  return running !== undefined && calls.getCallers(running).calls.some((call) => isInside(call, counting));
}

/** `users++`: something is on as long as it has some. */
function getCounts(index: ProgramIndex, symbol: ts.Symbol): ts.Node[] {
  return getCounted(index, symbol, symbol.name)
    .map((use) => wrapped(getNamedExpression(use)).parent)
    .filter((update) => isUpdate(update) && update.operator === ts.SyntaxKind.PlusPlusToken);
}

/** `return users > 0;` of a function that is asked for nothing else. */
function getAnswer(index: ProgramIndex, { expression, arguments: args }: ts.CallExpression): ts.Expression | undefined {
  const fn = args.length === 0 ? index.getSymbol(unwrap(expression))?.valueDeclaration : undefined;
  const [only, ...others] = fn && isFunctionNode(fn) && fn.body && ts.isBlock(fn.body) ? fn.body.statements : [];
  return only && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

function getFlagSymbol(index: ProgramIndex, condition: ts.Expression, holds: boolean): ts.Symbol | undefined {
  const node = unwrap(condition);
  const [asked, isSo] = isNot(node) ? [unwrap(node.operand), !holds] : [node, holds];
  const answer = ts.isCallExpression(asked) ? getAnswer(index, asked) : undefined;
  const flag = answer ? getFlag(answer, isSo) : getFlag(node, holds);
  return flag && index.getSymbol(ts.isPropertyAccessExpression(flag) ? flag.name : flag);
}

function isNot(node: ts.Node): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

/** The variable or field that has to be true, or something. */
function getFlag(condition: ts.Expression, holds: boolean): ts.Identifier | ts.PropertyAccessExpression | undefined {
  const node = unwrap(condition);
  if (isNot(node)) return getFlag(node.operand, !holds);
  if (!ts.isBinaryExpression(node)) return holds && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) ? node : undefined;
  const operator = node.operatorToken.getText();
  if (operator === '>' && holds && node.right.getText() === '0') return getFlag(node.left, true);
  return /^[!=]==?$/.test(operator) && isOff(node.right) ? getFlag(node.left, holds === operator.startsWith('!')) : undefined;
}

/** `let capture = false;`, `let users = 0;`, `let store = null;`, `private capture = false;` */
function startsAsOff(declaration: ts.Declaration): boolean {
  const isVariable = ts.isVariableDeclaration(declaration) && !getEnclosingFunction(declaration);
  if (!isVariable && !ts.isPropertyDeclaration(declaration)) return false;
  const { initializer } = declaration;
  return initializer ? isOff(initializer) : isVariable && ts.isVariableDeclarationList(declaration.parent);
}
