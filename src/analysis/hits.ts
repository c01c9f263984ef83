import { ts } from 'ts-morph';
import { getFacts } from './conditions.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, unwrap } from './syntax.ts';

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
  if (!isStable(sought)) return undefined;
  for (const { condition, holds } of getFacts(node)) {
    const table = getConditionHit(condition, holds, sought);
    if (table) return table;
  }
  return undefined;
}

/** The key is the same value wherever it stands in its function. */
function isStable({ index, key }: Sought): boolean {
  const base = getBase(key);
  if (!ts.isIdentifier(base)) return false;
  const symbol = index.getSymbol(base);
  return symbol !== undefined && index.getAssignments(symbol, base.text).length === 0;
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
  const isMiss = /^===?$/.test(operator) ? holds : /^!==?$/.test(operator) ? !holds : true;
  return !isMiss && /^(?:undefined|null)$/.test(node.right.getText()) ? getTable(unwrap(node.left), false, sought) : undefined;
}

/** What is looked up by the key: `table[key]`, `table.get(key)`, a variable with that; `isTest`: also `table.has(key)`, `key in table`. */
function getTable(node: ts.Expression, isTest: boolean, sought: Sought): ts.Expression | undefined {
  const { index } = sought;
  if (ts.isIdentifier(node)) {
    const symbol = index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    const isSetOnce = declaration && ts.isVariableDeclaration(declaration) && index.getAssignments(symbol, node.text).length === 0;
    const made = isSetOnce && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    const isNear = made && getEnclosingFunction(made) === getEnclosingFunction(node);
    return isNear && !ts.isIdentifier(made) ? getTable(made, isTest, sought) : undefined;
  }
  const { table, key } = getLookup(node, isTest) ?? {};
  return table && key && isSame(unwrap(key), sought) && sought.accepts(unwrap(table)) ? unwrap(table) : undefined;
}

function isSame(one: ts.Expression, { index, key }: Sought): boolean {
  return one.getText() === key.getText() && index.getSymbol(getBase(one)) === index.getSymbol(getBase(key));
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
