import { ts } from 'ts-morph';
import { isConstant } from '../bounds/room.ts';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMemberValue } from '../syntax/literal-place.ts';
import { isFallback, unwrap } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

const MAX_DEPTH = 6;

/**
 * Whether a formatter of `Intl` is made with no options but those that the program has written out, save for a currency: there are as many as
 * locales and currencies then (https://tc39.es/ecma402/#sec-intl.supportedvaluesof lists them).
 */
export function isOfFewFormats(parts: Parts, value: ts.Expression): boolean {
  const node = unwrap(value);
  const [made] = ts.isIdentifier(node) ? parts.index.getGivenValues(node) : [node];
  const formatter = made && unwrap(made);
  if (!formatter || !ts.isNewExpression(formatter)) return false;
  const [, options, ...others] = formatter.arguments ?? [];
  return others.length === 0 && (!options || isWrittenOut(parts, options, 0));
}

function isWrittenOut(parts: Parts, options: ts.Expression, depth: number): boolean {
  const node = unwrap(options);
  const ask = (one: ts.Expression): boolean => isWrittenOut(parts, one, depth + 1);
  if (depth > MAX_DEPTH) return false;
  if (isConstant(node)) return true;
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((one) => isWrittenPart(one, ask));
  if (isFallback(node)) return ask(node.left) && ask(node.right);
  if (ts.isConditionalExpression(node)) return ask(node.whenTrue) && ask(node.whenFalse);
  if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node)) return ask(node.expression);
  return ts.isIdentifier(node) && isNameWrittenOut(parts, node, ask);
}

/** `style: 'percent'`; one of a table of options. */
function isWrittenPart(part: ts.ObjectLiteralElementLike, ask: (one: ts.Expression) => boolean): boolean {
  if (part.name?.getText() === 'currency') return true;
  const given = getMemberValue(part);
  const value = given && unwrap(given);
  return value !== undefined && (isConstant(value) || (ts.isObjectLiteralExpression(value) && ask(value)));
}

/** A variable that is nothing else, or a parameter of a function that only the program calls. */
function isNameWrittenOut({ index, calls }: Parts, name: ts.Identifier, ask: (one: ts.Expression) => boolean): boolean {
  const declaration = index.getSymbol(name)?.valueDeclaration;
  if (declaration && ts.isVariableDeclaration(declaration)) {
    const given = index.getGivenValues(name);
    return given.length > 0 && given.every(ask);
  }
  const given = declaration && ts.isParameter(declaration) ? calls.getGiven(declaration) : undefined;
  return given !== undefined && given.every((argument) => argument === undefined || ask(argument));
}
