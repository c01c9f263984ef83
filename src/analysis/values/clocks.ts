import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getResults } from '../syntax/results.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** What gives another answer each time because time goes on. */
export const CLOCK = /(?:Date\.now|performance\.now|process\.hrtime(?:\.bigint)?|new Date)\(\)/;
const OF_TIMES = /(?:new Date|Math\.(?:ceil|floor|round|trunc)|Number|\.(?:getTime|valueOf))\(/g;

/** `Date.now() + ttl`, `new Date(Date.now() + ttl)`: a time and nothing else. */
export function isTime(value: ts.Expression): boolean {
  const text = value.getText();
  return CLOCK.test(text) && !/[\w$]\(|[[{]/.test(text.replace(CLOCK, '').replace(OF_TIMES, ''));
}

/** `now()` of a function of the program that gives the time. */
export function isClockCall(index: ProgramIndex, value: ts.Expression): boolean {
  if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  const declaration = index.getSymbol(value.expression)?.valueDeclaration;
  const made =
    declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer && unwrap(declaration.initializer) : declaration;
  if (!made || !isFunctionNode(made)) return false;
  const results = getResults(made);
  return results.length > 0 && results.every(isTime);
}

/** A time that is read off the clock there, by a function that does no more, or in a variable that keeps it. */
export function isOfClock(index: ProgramIndex, part: ts.Expression): boolean {
  const value = unwrap(part);
  const symbol = ts.isIdentifier(value) ? index.getSymbol(value) : undefined;
  const declaration = symbol?.valueDeclaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const source = made && index.getAssignments(symbol).length === 0 ? unwrap(made) : value;
  return isTime(source) || isClockCall(index, source);
}

/** `now + ttl` of a variable that was read off the clock, or such a time itself. */
export function isTimeOf(index: ProgramIndex, part: ts.Expression): boolean {
  const value = unwrap(part);
  const isSum = ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? isTimeOf(index, value.left) || isTimeOf(index, value.right) : isOfClock(index, value);
}
