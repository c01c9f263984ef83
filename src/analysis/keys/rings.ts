import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getSettings } from '../program/settings.ts';
import { getConditions } from '../syntax/conditions.ts';
import { type Assignment, isUpdate, unwrap, wrapped } from '../syntax/syntax.ts';
import { getNamedExpression } from '../calls/function-names.ts';

/** Whether an index goes round: `ring[next++] = x; if (next === SIZE) next = 0;`, `ring[this.next] = x; this.next = (this.next + 1) % SIZE;`. */
export function isRing(index: ProgramIndex, counter: ts.Expression): boolean {
  const isField = ts.isPropertyAccessExpression(counter) && counter.expression.kind === ts.SyntaxKind.ThisKeyword;
  const name = isField ? counter.name : counter;
  const symbol = ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !index.has(declaration)) return false;
  const settings = getSettings(index, symbol, name.getText());
  if (settings.some((one) => isPlainSet(one) && ts.isNumericLiteral(unwrap(one.right)) && isAtEnd(one, name.getText(), isField)))
    return true;
  const isCounted = index
    .getNamesOf(symbol, name.getText())
    .some((use) => isUpdate(wrapped(getNamedExpression(use)).parent) && index.getSymbol(use) === symbol);
  const isKnown = isField || (ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name));
  const values = settings.map(({ right }) => unwrap(right));
  return (
    isKnown &&
    !isCounted &&
    settings.every(isPlainSet) &&
    values.some(isRemainder) &&
    values.every((one) => isRemainder(one) || ts.isNumericLiteral(one))
  );
}

/** A field may be set back for other reasons: what decides has to look at it. */
function isAtEnd(reset: ts.Node, name: string, isField: boolean): boolean {
  const conditions = getConditions(reset);
  return isField ? conditions.some(({ condition }) => condition.getText().includes(`this.${name}`)) : conditions.length > 0;
}

function isRemainder(value: ts.Expression): boolean {
  return ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PercentToken;
}

function isPlainSet({ operatorToken }: Assignment): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
