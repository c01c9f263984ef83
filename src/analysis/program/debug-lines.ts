import { ts } from 'ts-morph';
import { getImportedName } from './node-library.ts';
import type { ProgramIndex } from './program-index.ts';
import { getResults } from '../syntax/results.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** Levels that a program is run without: what is said there is for whoever looks for a fault. */
const LEVELS = /^(?:debug|trace|verbose|silly)$/;
const LOGGERS = /^(?:console|_?log|\w*[lL]ogger|LOG(?:GER)?)$/;
const DEBUG: ReadonlySet<string> = new Set(['debug']);

/** The callee of `logger.debug('compiled %s', name);`, `console.debug(name);`, and of `debug(name);` of the package of that name, as a statement. */
export function getDebugCallee(index: ProgramIndex, node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isExpressionStatement(wrapped(node).parent)) return undefined;
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return isOfDebug(index, callee) ? callee : undefined;
  if (!ts.isPropertyAccessExpression(callee) || !LEVELS.test(callee.name.text)) return undefined;
  const logger = unwrap(callee.expression);
  const name = ts.isPropertyAccessExpression(logger) ? logger.name : logger;
  return LOGGERS.test(name.getText().replace('#', '')) ? callee : undefined;
}

/** A statement that says something at such a level. */
export function isDebugLine(index: ProgramIndex, node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && getDebugCallee(index, unwrap(node.expression)) !== undefined;
}

/** The arguments of what a function that makes something says on the way, at such a level. */
export function getSaidAside(index: ProgramIndex, node: ts.Node, fn: ts.Node): readonly ts.Expression[] | undefined {
  if (!isDebugLine(index, node) || !isFunctionNode(fn) || getResults(fn).length === 0) return undefined;
  return (unwrap((node as ts.ExpressionStatement).expression) as ts.CallExpression).arguments;
}

/** `const debug = require('debug')('app:cache')` */
function isOfDebug(index: ProgramIndex, name: ts.Identifier): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  const made =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  if (!made || !ts.isCallExpression(made) || index.getAssignments(symbol).length > 0) return false;
  return getImportedName(index, unwrap(made.expression), (module) => DEBUG.has(module), DEBUG) !== undefined;
}
