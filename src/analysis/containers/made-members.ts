import { ts } from 'ts-morph';
import { isEmptyContainer, unwrap } from '../syntax/syntax.ts';

/** What is put into an object where it is made: `[]` of `{ lines: [] }`, also of `Object.assign({ lines: [] }, options)`. */
export function holdsMadeContainer(initializer: ts.Expression): boolean {
  return getMembers(initializer).some(isMadeMember);
}

/** `state.lines` of `const state = { lines: [] }`: a container by itself, so what is done to it is not done to the state. */
export function isMadeContainerOf(initializer: ts.Expression, node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  return getMembers(initializer).some((one) => isMadeMember(one) && one.name?.getText() === node.name.text);
}

function getMembers(initializer: ts.Expression): readonly ts.ObjectLiteralElementLike[] {
  const made = unwrap(initializer);
  const parts = ts.isCallExpression(made) ? made.arguments.map(unwrap) : [made];
  return parts.flatMap((one) => (ts.isObjectLiteralExpression(one) ? one.properties : []));
}

function isMadeMember(member: ts.ObjectLiteralElementLike): boolean {
  return ts.isPropertyAssignment(member) && isMadeContainer(member.initializer);
}

/** `{}`, `new Map()`, `extend({}, defaults)` */
export function isMadeContainer(made: ts.Expression): boolean {
  const value = unwrap(made);
  if (isEmptyContainer(value)) return true;
  const target = ts.isCallExpression(value) ? value.arguments[0] : undefined;
  return target !== undefined && ts.isObjectLiteralExpression(target) && target.properties.length === 0;
}
