import { ts } from 'ts-morph';
import { getImportedName } from './node-library.ts';
import type { ProgramIndex } from './program-index.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import { getResults } from '../syntax/results.ts';
import { isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getWritten } from '../syntax/writes.ts';

/** Levels that a program is run without: what is said there is for whoever looks for a fault. */
const LEVELS = /^(?:debug|trace|verbose|silly)$/;
const LOGGERS = /^(?:console|_?log|\w*[lL]ogger|LOG(?:GER)?)$/;
const MAX_DEPTH = 3;
/** What writes a line, and what it is made with. */
const WRITERS =
  /^(?:console\.\w+|process\.std(?:out|err)\.write|JSON\.stringify|Date\.now|Object\.(?:keys|entries|fromEntries)|String|new Date\(\)\.\w+)$/;
const DEBUG: ReadonlySet<string> = new Set(['debug']);

/** The callee of `logger.debug('compiled %s', name);`, `console.debug(name);`, and of `debug(name);` of the package of that name, as a statement. */
export function getDebugCallee(index: ProgramIndex, node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isExpressionStatement(wrapped(node).parent)) return undefined;
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return isOfDebug(index, callee) ? callee : undefined;
  if (!ts.isPropertyAccessExpression(callee) || !LEVELS.test(callee.name.text)) return undefined;
  const logger = unwrap(callee.expression);
  const name = ts.isPropertyAccessExpression(logger) ? logger.name : logger;
  if (!LOGGERS.test(name.getText().replace('#', ''))) return undefined;
  // What a logger of the program does is there to be read, whatever it is called.
  return !index.declares(index.getSymbol(callee.name)) || saysOnly(index, callee, 0) ? callee : undefined;
}

/** The function of the program that is called does nothing but write lines: it sets nothing, and calls nothing else than such functions. */
function saysOnly(index: ProgramIndex, called: ts.Expression, depth: number): boolean {
  const fn = getCalledFunction(index, called);
  if (!fn?.body || depth > MAX_DEPTH) return false;
  let isOnly = true;
  walk(fn.body, (node) => {
    if (getWritten(node) || ts.isTaggedTemplateExpression(node) || ts.isAwaitExpression(node) || ts.isYieldExpression(node)) isOnly = false;
    else if (ts.isNewExpression(node)) isOnly &&= node.expression.getText() === 'Date';
    else if (ts.isCallExpression(node)) isOnly &&= isWriter(index, node) || saysOnly(index, node.expression, depth + 1);
    return isOnly;
  });
  return isOnly;
}

function isWriter(index: ProgramIndex, { expression }: ts.CallExpression): boolean {
  if (!WRITERS.test(expression.getText())) return false;
  let root: ts.Expression = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  return !ts.isIdentifier(root) || !index.declares(index.getSymbol(root));
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
