import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { isInside, unwrap } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/**
 * What a list is given only where it does not have it: `if (!list.includes(KIND)) list.push(KIND)`, `if (list.indexOf(KIND) < 0) …`. No variable that
 * changes, and nothing that a loop repeats after the question.
 */
export function getMissingValue(index: ProgramIndex, { node, site, method }: Access): ts.Expression | undefined {
  const [added, ...others] = /^(?:push|unshift)$/.test(method) && ts.isCallExpression(node) ? node.arguments : [];
  if (!added || others.length > 0 || !isConstant(index, unwrap(added))) return undefined;
  const isMissing = getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      const asked = getAsked(unwrap(condition), holds);
      const isOfIt = asked?.list.getText() === site.getText() && asked.value.getText() === added.getText();
      return isOfIt && !isRepeated(node, condition);
    });
  return isMissing ? added : undefined;
}

/** A literal, `const KIND = 'kind'`, `Kind.Other`. */
function isConstant(index: ProgramIndex, value: ts.Expression): boolean {
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return true;
  const symbol = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) ? index.getSymbol(getName(value)) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (declaration && ts.isEnumMember(declaration)) return true;
  return isConst(declaration);
}

function getName(value: ts.Identifier | ts.PropertyAccessExpression): ts.Node {
  return ts.isPropertyAccessExpression(value) ? value.name : value;
}

function isRepeated(node: ts.Node, condition: ts.Node): boolean {
  for (let current = node; current.parent && !isInside(condition, current); current = current.parent)
    if (ts.isIterationStatement(current, false)) return true;
  return false;
}

/** The list and what it does not have where the condition turned out so. */
function getAsked(condition: ts.Expression, holds: boolean): { readonly list: ts.Expression; readonly value: ts.Expression } | undefined {
  if (!ts.isBinaryExpression(condition)) return holds ? undefined : getCall(condition, 'includes');
  const test = `${condition.operatorToken.getText()} ${condition.right.getText()}`;
  const isOfMiss = /^(?:===? -1|< 0)$/.test(test) ? holds : /^(?:!==? -1|>= 0|> -1)$/.test(test) && !holds;
  return isOfMiss ? getCall(unwrap(condition.left), 'indexOf') : undefined;
}

function getCall(node: ts.Expression, method: string): ReturnType<typeof getAsked> {
  const [value, ...others] = ts.isCallExpression(node) ? node.arguments : [];
  if (!value || others.length > 0 || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text === method ? { list: unwrap(node.expression.expression), value } : undefined;
}
