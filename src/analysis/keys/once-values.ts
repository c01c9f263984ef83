import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import { splitFact, getFacts } from '../syntax/conditions.ts';
import { unwrap } from '../syntax/syntax.ts';

/** What a list is given only where it does not have it: `if (!list.includes(KIND)) list.push(KIND)`, `if (list.indexOf(KIND) < 0) …`. */
export function getMissingValue({ node, site, method }: Access): ts.Expression | undefined {
  const [added, ...others] = /^(?:push|unshift)$/.test(method) && ts.isCallExpression(node) ? node.arguments : [];
  if (!added || others.length > 0) return undefined;
  const isMissing = getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      const asked = getAsked(unwrap(condition), holds);
      return asked?.list.getText() === site.getText() && asked.value.getText() === added.getText();
    });
  return isMissing ? added : undefined;
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
