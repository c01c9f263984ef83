import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { STRING_METHODS } from '../purity/pure-library.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** A list of texts, also where no type says so: `path.split('.')`, and what is left of one. */
export function isTextList(index: ProgramIndex, node: ts.Expression): boolean {
  const made = unwrap(node);
  if (!ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression)) return false;
  const { name, expression } = made.expression;
  if (name.text === 'split' || (name.text === 'match' && isPattern(index, made.arguments[0]))) return true;
  if (/^(?:slice|filter)$/.test(name.text)) return isTextList(index, expression);
  const [fn] = made.arguments;
  const isOfText = fn && ts.isArrowFunction(fn) && ts.isCallExpression(fn.body) && ts.isPropertyAccessExpression(fn.body.expression);
  return (
    name.text === 'map' && isOfText === true && STRING_METHODS.has(getMethod(fn.body as ts.Expression)) && isTextList(index, expression)
  );
}

/** `parts[0]` after `const parts = text.split('.')`. */
export function isEntryOfTextList(index: ProgramIndex, node: ts.Node): boolean {
  if (!ts.isElementAccessExpression(node)) return false;
  const list = unwrap(node.expression);
  const values = ts.isIdentifier(list) ? index.getGivenValues(list) : [list];
  return values.length > 0 && values.every((one) => isTextList(index, one));
}

/** A regular expression, here or in a constant. */
function isPattern(index: ProgramIndex, node: ts.Expression | undefined): boolean {
  const value = node && unwrap(node);
  const declaration = value && ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : value;
  return made !== undefined && ts.isRegularExpressionLiteral(unwrap(made));
}

/** `part` of `text.split('.').map((part) => …)` */
export function isPartOfText(index: ProgramIndex, { parent: callback, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return false;
  const outer = wrapped(callback);
  const call = outer.parent;
  if (dotDotDotToken || !ts.isCallExpression(call) || call.arguments[0] !== outer || !ts.isPropertyAccessExpression(call.expression))
    return false;
  return (
    /^(?:map|flatMap|filter|forEach|some|every|find)$/.test(call.expression.name.text) && isTextList(index, call.expression.expression)
  );
}

/** The name of the method that a call calls. */
export function getMethod(made: ts.Expression): string {
  return ts.isCallExpression(made) && ts.isPropertyAccessExpression(made.expression) ? made.expression.name.text : '';
}

/**
 * `text.replace(pattern, (match, part, offset) => …)`: what was found, its parts as text, where it stands and the whole text. The names of
 * groups come last, behind at least three of them.
 */
export function getFound({ parent: callback, name, dotDotDotToken }: ts.ParameterDeclaration): 'string' | 'primitive' | undefined {
  const outer = wrapped(callback);
  const { parent } = outer;
  if (dotDotDotToken || !isFunctionNode(callback) || !ts.isCallExpression(parent) || parent.arguments[1] !== outer) return undefined;
  const {
    expression,
    arguments: [pattern],
  } = parent;
  if (!ts.isPropertyAccessExpression(expression) || !/^replace(?:All)?$/.test(expression.name.text)) return undefined;
  const position = callback.parameters.findIndex((one) => one.name === name);
  if (position === 0) return 'string';
  const isWithoutNames = pattern !== undefined && ts.isRegularExpressionLiteral(pattern) && !pattern.text.includes('(?<');
  return position < 3 || isWithoutNames ? 'primitive' : undefined;
}
