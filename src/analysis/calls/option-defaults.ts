import { ts } from 'ts-morph';
import { isNothing } from '../syntax/nothing.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** `false`, `0` or nothing: nobody asked for it. */
export function isOffLiteral(node: ts.Expression): boolean {
  return isNothing(node) || node.kind === ts.SyntaxKind.FalseKeyword || (ts.isNumericLiteral(node) && node.text === '0');
}

/** A number of entries that nothing reaches. */
export function isUnlimitedLiteral(node: ts.Expression): boolean {
  return /^(?:Infinity|1 ?\/ ?0|Number\.(?:POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE))$/.test(node.getText());
}

/** `{}` or nothing. */
export function isPlain(node: ts.Expression): boolean {
  return isOffLiteral(node) || ts.isObjectLiteralExpression(node);
}

/** `options = {}`, `options?: Options`, and what compilers make of them: `if (options === void 0) { options = {}; }`. */
export function hasDefault(
  { initializer, questionToken, name, parent }: ts.ParameterDeclaration,
  isDefault: (node: ts.Expression) => boolean,
): boolean {
  if (initializer) return isDefault(unwrap(initializer));
  if (questionToken) return true;
  const body = isFunctionNode(parent) ? parent.body : undefined;
  const [first, ...others] = body && ts.isBlock(body) ? body.statements : [];
  const text = name.getText();
  return [first, ...others.slice(0, 3)].some((one) => {
    const set = one?.getText().replaceAll(/\s/g, '') ?? '';
    return set.startsWith(`if(${text}===void0){${text}=`) || set.startsWith(`${text}=${text}||{}`);
  });
}
