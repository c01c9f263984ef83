import { ts } from 'ts-morph';
import { getCalledFunction } from '../calls/function-names.ts';
import { isKeptIn } from './field-lifetime.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isGrowingCopy } from '../syntax/growing-copy.ts';
import { isAssignment, isFallback, isFunctionNode, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { getResults } from '../syntax/results.ts';

const MAX_DEPTH = 3;

/**
 * `const entry = findEntry(id)` of a function that hands back what a table holds, `table.get(id)`, which nothing is ever taken out of: the table.
 * (An entry that is read in place is followed as a value of the table.)
 */
export function getTableOf(index: ProgramIndex, base: ts.Node): ts.Expression | undefined {
  const made = getMade(index, base);
  return made && ts.isCallExpression(made) ? findTable(index, made, 0) : undefined;
}

function getMade(index: ProgramIndex, name: ts.Node): ts.Expression | undefined {
  const declaration = index.getSymbol(name)?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && index.has(declaration)
    ? unwrap(declaration.initializer)
    : undefined;
}

function findTable(index: ProgramIndex, value: ts.Expression, depth: number): ts.Expression | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const ask = (one: ts.Expression | undefined): ts.Expression | undefined => one && findTable(index, unwrap(one), depth + 1);
  if (isFallback(value)) return ask(value.left) ?? ask(value.right);
  if (isAssignment(value)) return ask(value.left);
  if (depth > 0 && ts.isIdentifier(value)) return ask(getMade(index, value));
  const table = getRead(value);
  if (table) return depth > 0 && isKeptIn(index, table) ? table : undefined;
  const fn = ts.isCallExpression(value) ? getCalledFunction(index, value.expression) : undefined;
  for (const result of fn ? getResults(fn) : []) {
    const found = ask(result);
    if (found) return found;
  }
  return undefined;
}

/** `table` of `table[key]`, `table.get(key)`. */
function getRead(value: ts.Expression): ts.Expression | undefined {
  if (ts.isElementAccessExpression(value)) return ts.isStringLiteralLike(value.argumentExpression) ? undefined : unwrap(value.expression);
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression) || value.arguments.length !== 1) return undefined;
  return value.expression.name.text === 'get' ? unwrap(value.expression.expression) : undefined;
}

/** `tables = { ...tables, [name]: table }`, `tables = Object.assign({}, tables, { [name]: table })`: what has it, if it is only ever added to. */
export function getCopiedInto(index: ProgramIndex, use: ts.Node): ts.Expression | undefined {
  let current = wrapped(use);
  if (ts.isForInStatement(current.parent)) return getFilledFrom(current.parent, use.getText());
  for (;;) {
    const { parent } = current;
    const isPart = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
    const isArgument = ts.isCallExpression(parent) && parent.expression !== current;
    if (isPart) current = wrapped(parent.parent);
    else if (isArgument || ts.isArrayLiteralExpression(parent)) current = wrapped(parent);
    else break;
  }
  const assignment = current.parent;
  if (!isAssignment(assignment) || assignment.right !== current || !ts.isIdentifier(assignment.left)) return undefined;
  // Asked first: a short name has thousands of assignments in a bundle.
  if (!isGrowingCopy(assignment.right, assignment.left.text)) return undefined;
  const all = index.getAssignments(index.getSymbol(assignment.left), assignment.left.text);
  return all.every(({ left, right }) => isGrowingCopy(right, left.getText())) ? assignment.left : undefined;
}

/** `options` of `for (const name in defaults) if (options[name] == null) options[name] = defaults[name];` */
function getFilledFrom({ initializer, statement }: ts.ForInStatement, from: string): ts.Expression | undefined {
  const [declared] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
  const key = (declared?.name ?? initializer).getText();
  let found: ts.Expression | undefined;
  walkFrom(statement, (node) => {
    if (isFunctionNode(node)) return false;
    if (!isAssignment(node) || unwrap(node.right).getText() !== `${from}[${key}]`) return !found;
    const { left } = node;
    if (ts.isElementAccessExpression(left) && ts.isIdentifier(left.expression) && left.argumentExpression.getText() === key)
      found ??= left.expression;
    return false;
  });
  return found;
}

const LISTED = /^(?:map|flatMap)$/;

/** `names.map((name) => new Table(name))`, `Array.from(names, (name) => new Table(name))`: the list of what the function gives back. */
export function getListOf(fn: ts.Node): ts.CallExpression | undefined {
  const outer = wrapped(fn);
  const call = outer.parent;
  if (!isFunctionNode(fn) || !ts.isCallExpression(call) || call.expression === outer) return undefined;
  const callee = unwrap(call.expression);
  if (callee.getText() === 'Array.from') return call.arguments[1] === outer ? call : undefined;
  return ts.isPropertyAccessExpression(callee) && LISTED.test(callee.name.text) && call.arguments[0] === outer ? call : undefined;
}
