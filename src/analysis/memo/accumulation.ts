import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFallback, isFunctionNode, isInside, unwrap } from '../syntax/syntax.ts';

/** Where an entry is made of the one before it: a counter, a sum, a list that is copied longer. */
export function getAccumulation(index: ProgramIndex, container: Container): ts.Node | undefined {
  const reads = container.accesses.filter((access) => access.kind === 'read' && access.via !== 'nested');
  return container.accesses.find((access) => access.kind === 'growth' && access.key && access.value && isMadeOfOld(index, access, reads))
    ?.node;
}

function isMadeOfOld(index: ProgramIndex, growth: Access, reads: readonly Access[]): boolean {
  const { value, key } = growth;
  if (!value || !key) return false;
  const own = reads.filter((read) => read.key && unwrap(read.key).getText() === unwrap(key).getText());
  const fallback = unwrap(value);
  // `c[k] = c[k] || make()` keeps the old value, it makes nothing of it.
  const kept = isFallback(fallback) ? unwrap(fallback.left) : undefined;
  if (own.some((read) => isInside(read.node, value) && (!kept || !isInside(read.node, kept) || !isSameNode(read.node, kept)))) return true;
  if (isCountedUp(index, fallback, own)) return true;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (isAssignment(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return visit(node.right);
    const declaration = ts.isIdentifier(node) && node !== fallback ? index.getSymbol(node)?.valueDeclaration : undefined;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      const { initializer } = declaration;
      if (own.some((read) => isInside(read.node, initializer)) && !isFunctionNode(initializer)) found = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(value);
  return found;
}

/** `const count = (c[k] ?? 0) + 1; c[k] = count;` */
function isCountedUp(index: ProgramIndex, value: ts.Expression, own: readonly Access[]): boolean {
  const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  const made =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  const isSum = made !== undefined && ts.isBinaryExpression(made) && /^[-+*/]$/.test(made.operatorToken.getText());
  return isSum && own.some((read) => isInside(read.node, made));
}

function isSameNode(read: ts.Node, kept: ts.Node): boolean {
  return unwrap(read as ts.Expression) === kept;
}
