import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { isTaken } from '../keys/entrusted.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInside, unwrap, walk } from '../syntax/syntax.ts';

const MAX_DEPTH = 3;

/** What the caller passes, also in another form: `const id = parse(given)`, `${user}|${address}`. */
export function isNamed(index: ProgramIndex, key: ts.Expression, depth = 0): boolean {
  if (isTaken(index, key)) return true;
  const value = unwrap(key);
  if (depth > MAX_DEPTH) return false;
  const made = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  if (made && ts.isVariableDeclaration(made) && made.initializer) return isNamed(index, made.initializer, depth + 1);
  const parts = getParts(value).filter((part) => !isFixed(part));
  return parts.length > 0 && parts.every((part) => isNamed(index, part, depth + 1));
}

/** Of what a key is made: a text of parts, what a function makes of what it is given. */
function getParts(value: ts.Expression): readonly ts.Expression[] {
  if (ts.isTemplateExpression(value)) return value.templateSpans.map(({ expression }) => expression);
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) return [value.left, value.right];
  return ts.isCallExpression(value) ? value.arguments : [];
}

/** `'user:'`, `this.prefix`. */
function isFixed(part: ts.Expression): boolean {
  const value = unwrap(part);
  if (ts.isLiteralExpression(value)) return true;
  return ts.isPropertyAccessExpression(value) && value.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** `const at = list.findIndex((one) => one.id === id); list.splice(at, 1);` of an `id` that the caller passes. */
export function isFoundByCaller(index: ProgramIndex, { method, node }: Access, { accesses }: Container): boolean {
  if (method !== 'splice' || !ts.isCallExpression(node) || node.arguments[1]?.getText() !== '1') return false;
  const at = node.arguments[0] && unwrap(node.arguments[0]);
  const made = at && ts.isIdentifier(at) ? index.getSymbol(at)?.valueDeclaration : undefined;
  const search = accesses.find(
    (one) => made && ts.isVariableDeclaration(made) && made.initializer && unwrap(made.initializer) === one.node,
  );
  const test = search?.key && unwrap(search.key);
  return search?.method === 'findIndex' && test !== undefined && isByGiven(index, test);
}

/** `(one) => one.id === id`, of an `id` that the caller passes. */
export function isByGiven(index: ProgramIndex, test: ts.Node): boolean {
  let found = false;
  walk(test, (node) => {
    const declaration = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    found ||= declaration !== undefined && ts.isParameter(declaration) && !isInside(declaration, test);
  });
  return found;
}
