import { ts } from 'ts-morph';
import type { Container } from '../containers/containers.ts';
import { getDeclaredTypes } from '../containers/declared-types.ts';
import type { AnalysisContext } from '../context.ts';
import { getMembers } from '../syntax/type-flags.ts';

/** `has` tells a stored `undefined` from nothing; an LRU cache does not keep one, a `BoundedMap` does. */
export function getUndefinedReason(context: AnalysisContext, container: Container): string | undefined {
  const asksHas = container.accesses.find((access) => access.kind === 'test');
  for (const access of container.accesses) {
    if (access.kind !== 'growth' || !access.value || access.via === 'nested') continue;
    const members = getMembers(context.index.checker.getTypeAtLocation(access.value));
    const holds = members.some((member) => member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void));
    if (holds) return `a value may be undefined or null at ${context.index.at(access.node)}, which lru-cache does not keep`;
    const isOpen = members.some((member) => member.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter));
    if (isOpen && asksHas && context.inference.infer(access.value) === 'unknown')
      return `a value of unknown type is told from a missing one at ${context.index.at(asksHas.node)}`;
  }
  const { value } = getDeclaredTypes(context.index, container);
  return value && getMembers(value).some(mayBeNothing) ? 'a value may be anything by its type, which lru-cache does not take' : undefined;
}

/** `LRUCache<K, V extends {}>`: `T` needs a constraint. A type that says `undefined` is for the type gate, which knows whether that counts. */
function mayBeNothing(type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Unknown) return true;
  if (!(type.flags & ts.TypeFlags.TypeParameter)) return false;
  const constraint = type.getConstraint();
  return constraint === undefined || constraint === type || getMembers(constraint).some(mayBeNothing);
}
