import { ts } from 'ts-morph';
import { STRING_METHODS } from '../purity/pure-library.ts';
import { unwrap, wrapped } from '../syntax/syntax.ts';

/** A list of texts, also where no type says so: `path.split('.')`, and what is left of one. */
export function isTextList(node: ts.Expression): boolean {
  const made = unwrap(node);
  if (!ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression)) return false;
  const { name, expression } = made.expression;
  if (name.text === 'split') return true;
  if (/^(?:slice|filter)$/.test(name.text)) return isTextList(expression);
  const [fn] = made.arguments;
  const isOfText = fn && ts.isArrowFunction(fn) && ts.isCallExpression(fn.body) && ts.isPropertyAccessExpression(fn.body.expression);
  return name.text === 'map' && isOfText === true && STRING_METHODS.has(getMethod(fn.body as ts.Expression)) && isTextList(expression);
}

/** `part` of `text.split('.').map((part) => …)` */
export function isPartOfText({ parent: callback, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return false;
  const outer = wrapped(callback);
  const call = outer.parent;
  if (dotDotDotToken || !ts.isCallExpression(call) || call.arguments[0] !== outer || !ts.isPropertyAccessExpression(call.expression))
    return false;
  return /^(?:map|flatMap|filter|forEach|some|every|find)$/.test(call.expression.name.text) && isTextList(call.expression.expression);
}

/** The name of the method that a call calls. */
export function getMethod(made: ts.Expression): string {
  return ts.isCallExpression(made) && ts.isPropertyAccessExpression(made.expression) ? made.expression.name.text : '';
}
