import { ts } from 'ts-morph';
import { getFacts } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites, isSettled } from '../purity/settled.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import { getResults } from '../syntax/results.ts';
import { getEnclosingFunction, isAsync, unwrap } from '../syntax/syntax.ts';

interface Sought {
  readonly index: ProgramIndex;
  readonly key: ts.Expression;
  /** Which tables are meant. */
  readonly accepts: (table: ts.Expression) => boolean;
}

/**
 * The table that has the key wherever a node runs: `if (!(name in table)) return;`, `const found = table.get(name); if (found) …`. Undefined where
 * that cannot be told.
 */
export function getHit(index: ProgramIndex, node: ts.Node, key: ts.Expression, accepts: Sought['accepts']): ts.Expression | undefined {
  const sought = { index, key: unwrap(key), accepts };
  for (const { condition, holds } of getFacts(node)) {
    const table = getConditionHit(condition, holds, sought);
    if (table) return table;
  }
  return undefined;
}

/** `request` of `request.id`. */
function getBase(node: ts.Expression): ts.Expression {
  let base = node;
  while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
  return base;
}

/** The table that has the key where the condition turned out so. */
function getConditionHit(condition: ts.Expression, holds: boolean, sought: Sought): ts.Expression | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return getConditionHit(node.operand, !holds, sought);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind === ts.SyntaxKind.InKeyword)
    return holds ? getTable(node, true, sought) : undefined;
  const operator = node.operatorToken.getText();
  if (/^(?:&&|\|\|)$/.test(operator)) {
    const [left, right] = [getConditionHit(node.left, holds, sought), getConditionHit(node.right, holds, sought)];
    return (operator === '&&') === holds ? (left ?? right) : left && right;
  }
  const isEqual = /^===?$/.test(operator) ? holds : /^!==?$/.test(operator) ? !holds : undefined;
  const asked = unwrap(node.left);
  // `typeof found === 'string'`
  if (isEqual && ts.isTypeOfExpression(asked) && ts.isStringLiteralLike(node.right) && node.right.text !== 'undefined')
    return getTable(unwrap(asked.expression), false, sought);
  const isMiss = isEqual ?? true;
  return !isMiss && /^(?:undefined|null)$/.test(node.right.getText()) ? getTable(unwrap(node.left), false, sought) : undefined;
}

/** What is looked up by the key: `table[key]`, `table.get(key)`, a variable with that; `isTest`: also `table.has(key)`, `key in table`. */
function getTable(node: ts.Expression, isTest: boolean, sought: Sought): ts.Expression | undefined {
  const { index } = sought;
  if (ts.isIdentifier(node)) {
    const symbol = index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const made = isSettled(getWrites(index, symbol), declaration, node) ? unwrap(declaration.initializer) : undefined;
    const isNear = made && getEnclosingFunction(made) === getEnclosingFunction(node);
    return isNear && !ts.isIdentifier(made) ? getTable(made, isTest, sought) : undefined;
  }
  const { table, key } = getLookup(node, isTest) ?? {};
  if (table && key) return isSame(unwrap(key), sought) && sought.accepts(unwrap(table)) ? unwrap(table) : undefined;
  // A member of what is there: `TABLE[name]?.size`.
  if (ts.isPropertyAccessExpression(node)) return getTable(unwrap(node.expression), false, sought);
  return ts.isCallExpression(node) ? getTableOfHelper(node, sought) : undefined;
}

/** `const getSize = (name) => TABLE[name]?.size`: what it gives for the key it has looked up. */
function getTableOfHelper(call: ts.CallExpression, { index, key, accepts }: Sought): ts.Expression | undefined {
  const fn = getCalledFunction(index, call.expression);
  const [result, ...others] = fn ? getResults(fn) : [];
  if (!fn || !result || others.length > 0 || isAsync(fn)) return undefined;
  const position = call.arguments.findIndex((one) => isSame(unwrap(one), { index, key, accepts }));
  const parameter = fn.parameters[position]?.name;
  let looked = unwrap(result);
  while (ts.isPropertyAccessExpression(looked)) looked = unwrap(looked.expression);
  const { table, key: asked } = getLookup(looked, false) ?? {};
  const symbol = parameter && ts.isIdentifier(parameter) ? index.getSymbol(parameter) : undefined;
  if (!table || !asked || !symbol || index.getSymbol(unwrap(asked)) !== symbol || getWrites(index, symbol).length > 0) return undefined;
  return accepts(unwrap(table)) ? unwrap(table) : undefined;
}

/** The same variable, or a part of it, with the same value. */
function isSame(one: ts.Expression, { index, key }: Sought): boolean {
  const [asked, base] = [getBase(one), getBase(key)];
  const symbol = ts.isIdentifier(base) ? index.getSymbol(base) : undefined;
  if (!symbol || one.getText() !== key.getText() || index.getSymbol(asked) !== symbol) return false;
  return isSettled(getWrites(index, symbol), asked, base);
}

function getLookup(node: ts.Expression, isTest: boolean): { table: ts.Expression; key: ts.Expression } | undefined {
  if (ts.isElementAccessExpression(node)) return { table: node.expression, key: node.argumentExpression };
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword && isTest)
    return { table: node.right, key: node.left };
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [key] = node.arguments;
  const { name, expression } = node.expression;
  const isAsked = isTest ? /^(?:get|has|includes|hasOwnProperty)$/ : /^get$/;
  return key && isAsked.test(name.text) ? { table: expression, key } : undefined;
}
