import { ts } from 'ts-morph';
import { leaves } from '../syntax/conditions.ts';
import { isFunctionNode, walkFrom } from '../syntax/syntax.ts';

/**
 * `if (Object.keys(session).length > 0) store.set(key, session); else store.delete(key);`, also with a `return` for the `else`: only what is
 * stored empty goes.
 */
export function isForEmptyValue(call: ts.Node): boolean {
  for (let current = call; current.parent && !isFunctionNode(current); current = current.parent) {
    if (getAlternatives(current).some(({ condition, other }) => isStored(condition, other))) return true;
  }
  return false;
}

/** What runs in place of a statement: the other branch of its `if`, or one before it that leaves. */
function getAlternatives(statement: ts.Node): readonly { condition: ts.Expression; other: ts.Statement }[] {
  const { parent } = statement;
  if (ts.isIfStatement(parent)) {
    const other = parent.thenStatement === statement ? parent.elseStatement : parent.thenStatement;
    return other && parent.expression !== statement ? [{ condition: parent.expression, other }] : [];
  }
  if (!ts.isBlock(parent)) return [];
  const before = parent.statements.filter((one): one is ts.IfStatement => ts.isIfStatement(one) && one.end <= statement.pos);
  return before.flatMap(({ expression, thenStatement, elseStatement }) =>
    !elseStatement && leaves(thenStatement) ? [{ condition: expression, other: thenStatement }] : [],
  );
}

function isStored(condition: ts.Expression, other: ts.Statement): boolean {
  const counted = getCounted(condition);
  return counted !== undefined && hasArgument(other, counted);
}

/** `session` of `Object.keys(session).length`, of `session.length`, of `session.size`. */
function getCounted(condition: ts.Node): string | undefined {
  let counted: string | undefined;
  walkFrom(condition, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !/^(?:length|size)$/.test(node.name.text)) return;
    const [listed] = ts.isCallExpression(node.expression) ? node.expression.arguments : [node.expression];
    if (listed) counted ??= listed.getText();
  });
  return counted;
}

function hasArgument(branch: ts.Node, text: string): boolean {
  let found = false;
  walkFrom(branch, (node) => void (found ||= ts.isCallExpression(node) && node.arguments.some((argument) => argument.getText() === text)));
  return found;
}
