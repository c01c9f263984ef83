import { ts } from 'ts-morph';
import { getConditions } from './syntax/conditions.ts';
import type { Container } from './containers/containers.ts';
import { isTested } from './memo/memo-shape.ts';
import { getDebugCallee } from './program/debug-lines.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { getReceiver, isFunctionNode, unwrap, walk, walkFrom, wrapped } from './syntax/syntax.ts';

/** To standard error: what goes to standard output is what a program is run for. */
const PRINTS = /^(?:error|warn)$/;

/**
 * Callees of `console.warn(…)` and the like in code that makes a value, where they say something about that value. To say it again when the
 * value is made again breaks no promise, as long as the memo is there for its values: a table that only remembers what was said is one of
 * another kind, and so is one whose every first use is announced, other than at a level that a program is run without.
 */
export function getPrints(index: ProgramIndex, parts: readonly ts.Node[], container: Container): ts.Node[] {
  if (!container.accesses.some((access) => access.kind === 'read' && access.via !== 'nested' && isTaken(index, access.node))) return [];
  const isMemo = getMemoTest(index, container);
  const found: ts.Node[] = [];
  for (const part of parts)
    walk(part, (node) => {
      const isDecided = ts.isCallExpression(node) && getConditions(node).some(({ condition }) => !isMemo(condition));
      const debug = getDebugCallee(index, node);
      if (debug) found.push(debug);
      else if (isDecided && isPrint(index, node)) found.push(unwrap(node.expression));
      return !isFunctionNode(node);
    });
  return found;
}

/** Whether a condition asks the memo, or a variable that it gave. */
function getMemoTest(index: ProgramIndex, { accesses }: Container): (condition: ts.Expression) => boolean {
  const nodes = new Set(accesses.map(({ node }) => node));
  const receivers = accesses.flatMap(({ kind, node }) => (kind === 'read' || kind === 'test' ? (getReceiver(node) ?? []) : []));
  const symbols = new Set(receivers.map((name) => index.getSymbol(name)));
  return (condition) => {
    let asks = false;
    walkFrom(condition, (part) => {
      asks ||= nodes.has(part) || (ts.isIdentifier(part) && symbols.has(index.getSymbol(part)));
      return !asks;
    });
    return asks;
  };
}

function isPrint(index: ProgramIndex, call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !PRINTS.test(callee.name.text) || !ts.isIdentifier(callee.expression)) return false;
  const isOwn = index.declares(index.getSymbol(callee.expression));
  return callee.expression.text === 'console' && !isOwn && ts.isExpressionStatement(wrapped(call).parent);
}

/** The value is used for what it is, not only asked whether it is there. */
function isTaken(index: ProgramIndex, read: ts.Node): boolean {
  const outer = wrapped(read);
  if (isTested(outer) || ts.isExpressionStatement(outer.parent)) return false;
  const name = getReceiver(read);
  if (!name) return true;
  const symbol = index.getSymbol(name);
  return index
    .getNamesInFile(name.text, name.getSourceFile())
    .some((use) => use.pos > name.pos && index.getSymbol(use) === symbol && !isTested(use) && !isTarget(use));
}

function isTarget(use: ts.Node): boolean {
  const outer = wrapped(use);
  return ts.isBinaryExpression(outer.parent) && outer.parent.left === outer;
}
