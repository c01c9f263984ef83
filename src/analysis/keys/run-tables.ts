import { ts } from 'ts-morph';
import { isFilled } from './constant-tables.ts';
import { getArgumentAt } from '../syntax/callee.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { getEnclosingFunction, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/**
 * The table of functions that the key must be one of, since whatever is asked for is run: `modules[id].call(module.exports, module)` of the code
 * that bundlers put around modules. For another key that throws each time.
 */
export function getRunTable(index: ProgramIndex, key: ts.Expression): ts.Expression | undefined {
  const name = unwrap(key);
  const fn = getEnclosingFunction(key);
  if (!ts.isIdentifier(name) || !fn) return undefined;
  const symbol = index.getSymbol(name);
  for (const use of index.getNamesInFile(name.text, name.getSourceFile())) {
    const access = use.parent;
    if (!ts.isElementAccessExpression(access) || access.argumentExpression !== use || index.getSymbol(use) !== symbol) continue;
    const isAlways = getEnclosingFunction(use) === fn && getConditions(use).length === 0 && !isTried(use, fn);
    const call = getCall(access);
    const isFirst = use.pos < key.pos || (call && isGivenEntry(index, call, key));
    if (isAlways && call && isFirst && isWritten(index, unwrap(access.expression))) return access.expression;
  }
  return undefined;
}

/** `table[key](…)`, `table[key].call(…)` */
function getCall(access: ts.ElementAccessExpression): ts.CallExpression | undefined {
  const { parent } = wrapped(access);
  if (access.questionDotToken) return undefined;
  if (ts.isCallExpression(parent)) return unwrap(parent.expression) === access && !parent.questionDotToken ? parent : undefined;
  const isApplied = ts.isPropertyAccessExpression(parent) && !parent.questionDotToken && /^(?:call|apply)$/.test(parent.name.text);
  return isApplied && ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? parent.parent : undefined;
}

/** `const module = (cache[id] = {}); modules[id](module);`: who asks for what is no module does not go on, as where each request may. */
function isGivenEntry(index: ProgramIndex, call: ts.CallExpression, key: ts.Expression): boolean {
  const entry = ts.findAncestor(key, ts.isVariableDeclaration);
  return entry !== undefined && call.arguments.some((one) => index.getSymbol(unwrap(one))?.valueDeclaration === entry);
}

function isTried(node: ts.Node, fn: ts.Node): boolean {
  return ts.findAncestor(node, (one) => one === fn || (ts.isTryStatement(one) && isInside(node, one.tryBlock))) !== fn;
}

/** A literal of functions that a variable has for good, or that the function around is called with where it stands. */
function isWritten(index: ProgramIndex, table: ts.Expression): boolean {
  const symbol = ts.isIdentifier(table) ? index.getSymbol(table) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!ts.isIdentifier(table) || !symbol || !declaration || index.getAssignments(symbol, table.text).length > 0) return false;
  const given = ts.isVariableDeclaration(declaration)
    ? declaration.initializer
    : ts.isParameter(declaration)
      ? getGiven(declaration)
      : undefined;
  return given !== undefined && !isFilled(index, table) && isOfFunctions(unwrap(given));
}

/** `(function (modules) { … })([…])` */
function getGiven(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  const fn = wrapped(parameter.parent);
  const { parent: call } = fn;
  return ts.isCallExpression(call) && call.expression === fn
    ? getArgumentAt(call, parameter.parent.parameters.indexOf(parameter))
    : undefined;
}

function isOfFunctions(table: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(table)) return table.elements.every((one) => ts.isOmittedExpression(one) || isFunctionNode(unwrap(one)));
  if (!ts.isObjectLiteralExpression(table)) return false;
  return table.properties.every(
    (one) => ts.isMethodDeclaration(one) || (ts.isPropertyAssignment(one) && isFunctionNode(unwrap(one.initializer))),
  );
}
