import { ts } from 'ts-morph';
import type { Bound } from './bounds.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { isNothing } from '../syntax/nothing.ts';
import { isAssignment, unwrap } from '../syntax/syntax.ts';

/** `if (waiting) waiting.push(item)`, until `waiting = null`: what is kept while the program starts. */
export function getLetGo(index: ProgramIndex, open: readonly Access[], releases: readonly Access[]): Bound | undefined {
  const end = releases.find(({ node, key }) => key === undefined && isAssignment(node) && isNothing(node.right));
  if (!end || !open.every(isWhileThere)) return undefined;
  return { note: `nothing is added once it is let go (${index.at(end.node)})`, node: end.node };
}

function isWhileThere({ node, site }: Access): boolean {
  const text = getNamedExpression(site).getText();
  return getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => isThere(condition, holds, text));
}

/** Where the condition turned out so, what goes by the text is something. */
function isThere(node: ts.Expression, holds: boolean, text: string): boolean {
  if (!ts.isBinaryExpression(node)) return holds && node.getText() === text;
  const operator = node.operatorToken.getText();
  const isDifferent = /^!==?$/.test(operator) ? holds : /^===?$/.test(operator) && !holds;
  return isDifferent && isNothing(node.right) && unwrap(node.left).getText() === text;
}
