import { ts } from 'ts-morph';
import { unwrap } from '../syntax/syntax.ts';

/** `table[user][id]` beside `table[user]`: what is taken out of the first leaves the keys of the second. */
export function isOfDeeperLevel(taken: ts.Node, added: ts.Node): boolean {
  const inner = getLevel(taken);
  const outer = getLevel(added);
  return outer.base === inner.base && outer.level < inner.level;
}

/** How many entries, one inside of the other, lead to the object: 2 of `table[user][id]`, of `table.get(user).get(id)`. */
function getLevel(site: ts.Node): { readonly base: string; readonly level: number } {
  const node = ts.isExpression(site) ? unwrap(site) : site;
  const isGet = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'get';
  const outer = ts.isElementAccessExpression(node)
    ? node.expression
    : isGet
      ? (node.expression as ts.PropertyAccessExpression).expression
      : undefined;
  if (!outer) return { base: node.getText(), level: 0 };
  const { base, level } = getLevel(outer);
  return { base, level: level + 1 };
}
