import { ts } from 'ts-morph';
import { isTypeScript } from '../program/script-kind.ts';
import { getWholeCallee, isCallee } from '../syntax/callee.ts';

/**
 * Whether a call, by nothing but the name of a member, has fewer arguments than the member needs: `query.del()` is none of
 * `del(path, handler)`. Of TypeScript only, whose compiler counts them; an override may take fewer than it is given.
 */
export function hasTooFewArguments(access: ts.PropertyAccessExpression, member: ts.Node): boolean {
  const fn = ts.isPropertyDeclaration(member) ? member.initializer : member;
  if (!isCallee(access) || !fn || !(ts.isMethodDeclaration(fn) || ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return false;
  const { arguments: given } = getWholeCallee(access).parent as ts.CallExpression;
  if (given.some(ts.isSpreadElement) || ![access, fn].every((node) => isTypeScript(node.getSourceFile().fileName))) return false;
  const required = fn.parameters.filter(
    ({ name, questionToken, initializer, dotDotDotToken }) =>
      !questionToken && !initializer && !dotDotDotToken && name.getText() !== 'this',
  );
  return given.length < required.length;
}
