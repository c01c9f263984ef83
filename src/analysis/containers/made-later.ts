import { ts } from 'ts-morph';
import { isNothing } from '../syntax/nothing.ts';
import { isAssignment, isEmptyContainer, unwrap, wrapped } from '../syntax/syntax.ts';
import type { Access, Container } from './containers.ts';

/** `cache ??= new Map()`, `if (!cache) cache = {}` of a variable that is declared with nothing in it. */
export function isMadeLater({ site }: Access, { declaration }: Pick<Container, 'declaration'>): boolean {
  const declared = declaration.nameNode.parent;
  const isOpen = ts.isVariableDeclaration(declared) && (!declared.initializer || isNothing(declared.initializer));
  const target = wrapped(site);
  return isOpen && isAssignment(target.parent) && target.parent.left === target && isEmptyContainer(unwrap(target.parent.right));
}
