import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCounted, getSettings } from '../program/settings.ts';
import { getConditions } from '../syntax/conditions.ts';
import { type Assignment, unwrap } from '../syntax/syntax.ts';
import { isFieldOfThis } from '../syntax/value-uses.ts';

/** Whether an index goes round: `ring[next++] = x; if (next === SIZE) next = 0;`, `ring[this.next] = x; this.next = (this.next + 1) % SIZE;`. */
export function isRing(index: ProgramIndex, counter: ts.Expression): boolean {
  const isField = isFieldOfThis(counter);
  const name = isField ? counter.name : counter;
  const symbol = ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !index.has(declaration)) return false;
  const settings = getSettings(index, symbol, name.getText());
  if (settings.some((one) => isPlainSet(one) && ts.isNumericLiteral(unwrap(one.right)) && isAtEnd(one, name.getText(), isField)))
    return true;
  // Of a variable, what asks looks at each value.
  if (!isField || isCounted(index, symbol, name.getText()) || !settings.every(isPlainSet)) return false;
  const values = settings.map(({ right }) => unwrap(right));
  return values.some(isRemainder) && values.every((one) => isRemainder(one) || ts.isNumericLiteral(one));
}

export function isCounted(index: ProgramIndex, symbol: ts.Symbol, text: string): boolean {
  return getCounted(index, symbol, text).length > 0;
}

/** A field may be set back for other reasons: what decides has to look at it. */
function isAtEnd(reset: ts.Node, name: string, isField: boolean): boolean {
  const conditions = getConditions(reset);
  return isField ? conditions.some(({ condition }) => condition.getText().includes(`this.${name}`)) : conditions.length > 0;
}

function isRemainder(value: ts.Expression): boolean {
  return ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PercentToken;
}

/** `=`, not `+=`. */
export function isPlainSet({ operatorToken }: Assignment): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
