import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getParameterOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isCommonJsExports,
  isExportedStatement,
  isFunctionNode,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/** `() => { pool.closeAll(); names.length = 0; }`: works nothing out, and goes by no other name. */
export function isToEmpty({ index, calls }: Parts, fn: FunctionOrClass): boolean {
  if (!isFunctionNode(fn) || !fn.body || calls.getCallers(fn).values.some((value) => value !== wrapped(fn))) return false;
  if (isWritten(fn) && !isForUsers(index, wrapped(fn))) return false;
  if (!ts.isBlock(fn.body)) return true;
  return fn.body.statements.every((statement) => {
    const isEnd = ts.isReturnStatement(statement) && (!statement.expression || statement.expression.kind === ts.SyntaxKind.ThisKeyword);
    return isEnd || ts.isExpressionStatement(statement) || (ts.isVariableStatement(statement) && isAlias(statement));
  });
}

/** Where it is handed on: `load(id, (row) => { … })`. Who gets it calls it, as far as it is known, for that call. */
export function isWritten(fn: FunctionOrClass): boolean {
  const { parent } = wrapped(fn);
  return ts.isCallExpression(parent) && parent.expression !== wrapped(fn);
}

/**
 * A function that is handed on gets to users: `exports.reset = tap(() => { … })`, or `define(api, 'end', () => { … })` of a `define` that puts it
 * on something. Any other may call it, at each tick of a timer for one.
 */
function isForUsers(index: ProgramIndex, value: ts.Node): boolean {
  const call = value.parent as ts.CallExpression;
  if (!getEnclosingFunction(call)) return isExported(call) && call.arguments.every((argument) => isFunctionNode(unwrap(argument)));
  const name = (getParameterOf(index, value) ?? getParameterByName(index, call, value))?.name;
  if (!name || !ts.isIdentifier(name)) return false;
  const symbol = index.getSymbol(name);
  const uses = index.getNamesOf(symbol, name.text).filter((use) => use !== name && index.getSymbol(use) === symbol);
  return (
    uses.length > 0 &&
    uses.every(({ parent }) => ts.isObjectLiteralElement(parent) || (isAssignment(parent) && parent.right.getText() === name.text))
  );
}

/** `export default tap(…)`, `export const reset = tap(…)`, `module.exports = { reset: tap(…) }`. */
function isExported(made: ts.Node): boolean {
  const outer = wrapped(made);
  const { parent } = outer;
  if (ts.isPropertyAssignment(parent)) return isExported(parent.parent);
  if (ts.isVariableDeclaration(parent)) return isExportedStatement(parent.parent.parent);
  return ts.isExportAssignment(parent) || (isAssignment(parent) && parent.right === outer && isCommonJsExports(parent.left));
}

/** Of the one function that is declared by the name of what is called: `tools.define(…)`. */
function getParameterByName(index: ProgramIndex, call: ts.CallExpression, value: ts.Node): ts.ParameterDeclaration | undefined {
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  const declared = index
    .getNames(name)
    .flatMap(({ parent }) => (ts.isFunctionDeclaration(parent) && parent.name?.text === name ? [parent] : []));
  const [only, ...others] = new Set(declared);
  return others.length === 0 ? only?.parameters[call.arguments.findIndex((one) => one === value)] : undefined;
}

/** `const { instance } = Pool`: another name of what is there. */
function isAlias({ declarationList }: ts.VariableStatement): boolean {
  return declarationList.declarations.every(({ initializer }) => {
    const value = initializer && unwrap(initializer);
    return (
      value !== undefined && (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) || value.kind === ts.SyntaxKind.ThisKeyword)
    );
  });
}
