import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';

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
  if (depth > MAX_DEPTH || ts.isSpreadElement(node)) return false;
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
  const value = ts.isPropertyAssignment(part) ? unwrap(part.initializer) : undefined;
  return value !== undefined && (isConstant(value) || (ts.isObjectLiteralExpression(value) && ask(value)));
}

function isConstant(value: ts.Expression): boolean {
  return ts.isLiteralExpression(value) || /^(?:true|false|undefined)$/.test(value.getText());
}

/** A variable that is nothing else, or a parameter of a function that only the program calls. */
function isNameWrittenOut({ index, calls }: Parts, name: ts.Identifier, ask: (one: ts.Expression) => boolean): boolean {
  const declaration = index.getSymbol(name)?.valueDeclaration;
  if (declaration && ts.isVariableDeclaration(declaration)) {
    const given = index.getGivenValues(name);
    return given.length > 0 && given.every(ask);
  }
  const fn = declaration?.parent;
  if (!declaration || !ts.isParameter(declaration) || !fn || !isFunctionNode(fn)) return false;
  const position = fn.parameters.indexOf(declaration);
  const { calls: callers, values, exported } = calls.getCallers(fn);
  if (exported || values.length > 0 || callers.length === 0) return false;
  return callers.every((call) => {
    const given = ts.isTaggedTemplateExpression(call) ? undefined : (call.arguments ?? []);
    const argument = given?.[position];
    return given !== undefined && !given.some(ts.isSpreadElement) && (argument === undefined || ask(argument));
  });
}
