import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getBase, getEnclosingFunction, isInside, unwrap } from '../syntax/syntax.ts';

/**
 * `state = { name };` where `state.seen ??= []` is the container: what the variable held before goes with all that hung on it. The setting that makes
 * the container itself, and what copies the old one, take nothing out.
 */
export function getReplacedHolder(index: ProgramIndex, { declaration }: Container): readonly Access[] {
  const { nameNode, root } = declaration;
  const base = root === 'function-property' ? getBase(nameNode) : undefined;
  const symbol = base && ts.isIdentifier(base) ? index.getSymbol(base) : undefined;
  const variable = symbol?.valueDeclaration;
  if (!symbol || !variable || !ts.isVariableDeclaration(variable) || getEnclosingFunction(variable)) return [];
  return index.getAssignments(symbol).flatMap((assignment): Access[] => {
    const { left, right, operatorToken } = assignment;
    const made = unwrap(right);
    const isFresh = ts.isObjectLiteralExpression(made) || ts.isNewExpression(made);
    const mentions = index.getNamesInFile(symbol.name, assignment.getSourceFile()).some((use) => isInside(use, right));
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isFresh || mentions || isInside(nameNode, assignment)) return [];
    return [{ kind: 'release', site: left, node: assignment, method: 'reset', key: undefined, value: right, via: 'direct' }];
  });
}
