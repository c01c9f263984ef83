import { ts } from 'ts-morph';
import { getCalledFunction } from './function-names.ts';
import { isOffLiteral } from './option-defaults.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { findDeclared } from '../syntax/prototypes.ts';
import { isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';

const MAX_DEPTH = 3;

/**
 * The functions of the program of which a call calls one: `run` of `run()`, both of `(isFast ? run : walk)()`, those that a variable was given before
 * (`let step; switch (how) { case 'hash': step = byHash; break; … } … step(file)`), and those of a table, by whatever name: `steps[name]()`. `isAll` unless
 * it may be another one.
 */
export interface Chosen {
  readonly functions: readonly ts.FunctionLikeDeclaration[];
  readonly isAll: boolean;
}

const NONE: Chosen = { functions: [], isAll: false };

export function getChosenFunctions(index: ProgramIndex, called: ts.Expression, depth = 0): Chosen {
  const value = unwrap(called);
  if (isFunctionNode(value)) return { functions: [value], isAll: true };
  const fn = getCalledFunction(index, value);
  if (fn) return { functions: [fn], isAll: true };
  if (depth > MAX_DEPTH) return NONE;
  const ask = (one: ts.Expression): Chosen => getChosenFunctions(index, one, depth + 1);
  const parts = getParts(index, value);
  // `const evict = ttl > 0 ? evictLater : undefined`: unless somebody asks for it, none is called.
  if (parts.length > 0) return parts.some((part) => isOffLiteral(unwrap(part))) ? NONE : join(parts.map(ask));
  return ts.isElementAccessExpression(value) ? getOfTable(index, value) : NONE;
}

function getParts(index: ProgramIndex, value: ts.Expression): readonly ts.Expression[] {
  if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse];
  if (isFallback(value)) return [value.left, value.right];
  return ts.isIdentifier(value) ? getGiven(index, value) : [];
}

function join(parts: readonly Chosen[]): Chosen {
  const functions = [...new Set(parts.flatMap((part) => part.functions))];
  return { functions, isAll: parts.length > 0 && parts.every(({ isAll }) => isAll) };
}

/** What a variable of the program is given. */
function getGiven(index: ProgramIndex, name: ts.Identifier): readonly ts.Expression[] {
  const declaration = index.getSymbol(name)?.valueDeclaration;
  return declaration && index.has(declaration) ? index.getGivenValues(name) : [];
}

/** `const steps = { hash: byHash, time(file) {} }`: one of these, or none. */
function getOfTable(index: ProgramIndex, { expression }: ts.ElementAccessExpression): Chosen {
  const table = unwrap(expression);
  const literal = ts.isIdentifier(table) ? findDeclared(table, table.text) : undefined;
  if (!literal || !ts.isObjectLiteralExpression(literal)) return NONE;
  const functions = literal.properties.flatMap((member) => {
    if (isFunctionNode(member)) return [member];
    if (ts.isPropertyAssignment(member)) return [...getChosenFunctions(index, member.initializer, MAX_DEPTH).functions];
    return ts.isShorthandPropertyAssignment(member) ? (getShorthand(index, member) ?? []) : [];
  });
  return { functions, isAll: false };
}

function getShorthand(index: ProgramIndex, member: ts.ShorthandPropertyAssignment): ts.FunctionLikeDeclaration | undefined {
  const symbol = index.checker.getShorthandAssignmentValueSymbol(member);
  const declaration = symbol?.valueDeclaration;
  return declaration && isFunctionNode(declaration) && index.has(declaration) ? declaration : undefined;
}
