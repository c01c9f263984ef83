import { ts } from 'ts-morph';
import { usesArguments } from '../syntax/lexical.ts';
import { isCalledForSure } from '../calls/certain-calls.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getResults } from '../syntax/results.ts';
import { isAsync, isInside, unwrap } from '../syntax/syntax.ts';

/** A function of the program that gives one expression of what it is given: `keyOf` of `keyOf(user, locale)`. */
export interface KeyHelper {
  readonly fn: ts.FunctionLikeDeclaration;
  readonly result: ts.Expression;
}

/** What a parameter, or a member of it, is where the helper is called. */
export interface Given {
  readonly argument: ts.Expression;
  /** Names of members, from the argument on. */
  readonly path: readonly string[];
}

export function getKeyHelper(index: ProgramIndex, call: ts.CallExpression): KeyHelper | undefined {
  const callee = unwrap(call.expression);
  const fn = getCalledFunction(index, callee);
  const result = fn && isCalledForSure(index, fn, callee) ? getOnlyResult(fn) : undefined;
  return fn && result && { fn, result };
}

/** What a function gives that does nothing else, whatever it is given. */
export function getOnlyResult(fn: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (!fn.body || isAsync(fn) || ('asteriskToken' in fn && fn.asteriskToken) || usesArguments(fn)) return undefined;
  const [result, ...others] = getResults(fn);
  return result && others.length === 0 && isAtEnd(fn.body, result) ? result : undefined;
}

/** Only constants are made before it. */
function isAtEnd(body: ts.Node, result: ts.Expression): boolean {
  if (!ts.isBlock(body)) return true;
  const last = body.statements.at(-1);
  return last !== undefined && ts.isReturnStatement(last) && last.expression === result && body.statements.slice(0, -1).every(isConstant);
}

function isConstant(statement: ts.Statement): boolean {
  return ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
}

/**
 * What a name of the helper stands for where it is called; `undefined` where nobody can tell: a local, a parameter that is left out or written.
 * `path`: the members of it that are meant.
 */
export function getGiven(
  index: ProgramIndex,
  { fn }: KeyHelper,
  call: ts.CallExpression,
  root: ts.Identifier,
  path: readonly string[],
): Given | undefined {
  const symbol = index.getSymbol(root);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || getWrites(index, symbol).length > 0) return undefined;
  const place = getPlace(fn, declaration);
  const argument = place && call.arguments[place.position];
  if (!argument || call.arguments.slice(0, place.position + 1).some(ts.isSpreadElement)) return undefined;
  return followLiteral(unwrap(argument), [...place.path, ...path]);
}

/** The parameter that a name is, or that it is a member of: `{ id }`. One with a default may be another than what was given. */
function getPlace(
  fn: ts.FunctionLikeDeclaration,
  declaration: ts.Declaration,
): { readonly position: number; readonly path: readonly string[] } | undefined {
  const position = fn.parameters.findIndex((one) => isInside(declaration, one));
  const parameter = fn.parameters[position];
  if (!parameter || parameter.initializer || parameter.dotDotDotToken) return undefined;
  if (declaration === parameter) return { position, path: [] };
  if (!ts.isBindingElement(declaration) || declaration.parent.parent !== parameter || !ts.isObjectBindingPattern(declaration.parent))
    return undefined;
  const name = declaration.propertyName ?? declaration.name;
  return declaration.initializer || declaration.dotDotDotToken || !ts.isIdentifier(name) ? undefined : { position, path: [name.text] };
}

/** `id` of `{ id: user.id }`. */
function followLiteral(argument: ts.Expression, path: readonly string[]): Given | undefined {
  const [first, ...rest] = path;
  if (first === undefined || !ts.isObjectLiteralExpression(argument)) return { argument, path };
  if (argument.properties.some((one) => !one.name || ts.isComputedPropertyName(one.name))) return undefined;
  const member = argument.properties.find((one) => one.name?.getText() === first);
  if (member && ts.isPropertyAssignment(member)) return followLiteral(unwrap(member.initializer), rest);
  return member && ts.isShorthandPropertyAssignment(member) ? { argument: member.name, path: rest } : undefined;
}
