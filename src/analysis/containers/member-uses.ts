import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getLiteralPlace, type LiteralMember } from '../syntax/literal-place.ts';
import { ContainerMatch, type Via } from './container-match.ts';
import type { ContainerDeclaration } from './declarations.ts';
import type { UseIndex } from './uses.ts';

interface MemberUse {
  readonly site: ts.Node;
  readonly via: Via;
}

/** Where a container goes by the name of a member of a literal that it was put into: `store.items` of `const store = { items }`. */
export function getMemberUses(
  index: ProgramIndex,
  declaration: ContainerDeclaration,
  member: LiteralMember,
  uses: UseIndex,
): readonly MemberUse[] {
  const { name: nameNode } = member;
  if (!ts.isIdentifier(nameNode) || !getLiteralPlace(member)) return [];
  const property = index.checker.getTypeAtLocation(member.parent).getProperty(nameNode.text);
  const symbol = property && index.getTarget(property);
  if (!symbol) return [];
  const match = new ContainerMatch(index, { ...declaration, nameNode, tail: nameNode.text }, symbol);
  return match.getUses(uses).flatMap((name) => {
    const via = name.parent === member ? undefined : match.getVia(name);
    const site = getNamedExpression(name);
    return via && site !== name ? [{ site, via }] : [];
  });
}
