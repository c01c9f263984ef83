import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import type { Operation } from './operations.ts';
import { isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';

const KINDS: Readonly<Record<string, ContainerKind>> = {
  Map: 'Map',
  OrderedMap: 'Map',
  Set: 'Set',
  OrderedSet: 'Set',
  List: 'array',
  Stack: 'array',
};

/** `Map()`, `Immutable.List()`, `(0, _immutable.OrderedMap)()`: a collection of Immutable.js, each change of which makes another one. */
export function getPersistentKind(node: ts.Expression | undefined): ContainerKind | undefined {
  const call = node && unwrap(node);
  if (!call || !ts.isCallExpression(call)) return undefined;
  let callee = unwrap(call.expression);
  if (ts.isBinaryExpression(callee) && callee.operatorToken.kind === ts.SyntaxKind.CommaToken) callee = unwrap(callee.right);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

/** What a declaration of it says. */
export function markPersistent(kind: ContainerKind | undefined): { readonly isPersistent?: true } {
  return kind ? { isPersistent: true } : {};
}

/** `entries = entries.set(key, value)` is growth of the variable; `entries.set(key, value)` alone makes another collection. */
export function toPersistent(operation: Operation): Operation {
  const { kind, site, node } = operation;
  if (kind !== 'growth' && kind !== 'release') return operation;
  const assignment = wrapped(node).parent;
  const isKept = isAssignment(node) || (isAssignment(assignment) && assignment.left.getText() === site.getText());
  return isKept ? operation : { ...operation, kind: 'iterate' };
}
