import { ts } from 'ts-morph';
import { isFunctionNode, walkFrom } from '../syntax/syntax.ts';

/** `if (Object.keys(session).length > 0) store.set(key, session); else store.delete(key);`: only what is stored empty goes. */
export function isForEmptyValue(call: ts.Node): boolean {
  for (let current = call; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (!ts.isIfStatement(parent) || parent.expression === current || !parent.elseStatement) continue;
    const counted = getCounted(parent.expression);
    const other = parent.thenStatement === current ? parent.elseStatement : parent.thenStatement;
    if (counted !== undefined && hasArgument(other, counted)) return true;
  }
  return false;
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
