import { ts } from 'ts-morph';
import { isNothing } from '../syntax/nothing.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { type Assignment, isAssignment, isFunctionNode, isUpdate, unwrap, wrapped } from '../syntax/syntax.ts';

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

/** `ttl` of `ttl === undefined`, `ttl == null`, `typeof ttl === 'undefined'`, `!ttl`. */
export function getMissing(condition: ts.Expression): string | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? unwrap(node.operand).getText() : undefined;
  if (!ts.isBinaryExpression(node) || !/^===?$/.test(node.operatorToken.getText())) return undefined;
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  if (ts.isTypeOfExpression(left)) return right.getText().slice(1, -1) === 'undefined' ? unwrap(left.expression).getText() : undefined;
  return isNothing(right) ? left.getText() : undefined;
}

/** `if (ttl == null) ttl = …;` */
export function isSetWhereMissing(assignment: Assignment): boolean {
  const [inner] = getConditions(assignment);
  return inner?.branch === 'then' && getMissing(inner.condition) === assignment.left.getText();
}

/** What a condition asks whether it is off, and whether it holds where that is so: `ttl`, `!ttl`, `ttl > 0`, `ttl === 0`. */
export function getOffName(condition: ts.Expression): { readonly name: ts.Expression; readonly holds: boolean } | undefined {
  const node = unwrap(condition);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return { name: node, holds: false };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = getOffName(node.operand);
    return inner && { name: inner.name, holds: !inner.holds };
  }
  if (!ts.isBinaryExpression(node) || !isOffLiteral(unwrap(node.right))) return undefined;
  const operator = node.operatorToken.getText();
  if (/^===?$/.test(operator)) return { name: node.left, holds: true };
  return /^(?:>|!==?)$/.test(operator) ? { name: node.left, holds: false } : undefined;
}

/** What the file of a member gives properties of its name. */
export function getValuesOf(index: ProgramIndex, member: ts.MemberName): readonly ts.Expression[] {
  return index.getNamesInFile(member.text, member.getSourceFile()).flatMap((use) => {
    const { parent } = use;
    if (ts.isPropertyAssignment(parent) && parent.name === use) return [parent.initializer];
    if (ts.isShorthandPropertyAssignment(parent)) return [use as ts.Identifier];
    const target = wrapped(parent);
    if (!ts.isPropertyAccessExpression(parent) || parent.name !== use) return [];
    if (isUpdate(target.parent)) return [parent];
    return isAssignment(target.parent) && target.parent.left === target ? [target.parent.right] : [];
  });
}

/** `typeof ttl === 'function' ? ttl(key) : ttl`: either way nothing where none is given. */
export function isCallCheck(condition: ts.Expression, otherwise: ts.Expression): boolean {
  const check = unwrap(condition);
  if (!ts.isBinaryExpression(check) || !/^===?$/.test(check.operatorToken.getText())) return false;
  const asked = unwrap(check.left);
  const isOfFunctions = ts.isStringLiteralLike(check.right) && check.right.text === 'function';
  return isOfFunctions && ts.isTypeOfExpression(asked) && asked.expression.getText() === otherwise.getText();
}
