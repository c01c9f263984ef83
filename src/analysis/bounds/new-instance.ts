import { ts } from 'ts-morph';
import { getLoopRunner } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, unwrap } from '../syntax/syntax.ts';

/** `const copy = new Store(); copy.items = {};`: it gives the new one what it starts with, and takes nothing out of the others. */
export function isOfNewInstance(index: ProgramIndex, { node, site }: Access): boolean {
  if (!isAssignment(node)) return false;
  const made = getMadeReceiver(index, site);
  return made !== undefined && ts.isNewExpression(made) && getEnclosingFunction(made) === getEnclosingFunction(node);
}

/** `const message = new Message(); for (…) message.parts.push(part);`: what a call puts into what it makes is as much as that call has. */
export function isFilledAsMade(index: ProgramIndex, { node, site }: Access): boolean {
  const made = getMadeReceiver(index, site);
  if (!made || !(ts.isNewExpression(made) || ts.isObjectLiteralExpression(made))) return false;
  const maker = getEnclosingFunction(made);
  if (!maker || getEndlessLoop(index, node) || getAwaitingLoop(node)) return false;
  return getLoopRunner(node, maker) === maker;
}

/** What the variable is made of, and nothing else, whose property a container is. */
function getMadeReceiver(index: ProgramIndex, site: ts.Node): ts.Expression | undefined {
  const receiver = ts.isPropertyAccessExpression(site) ? unwrap(site.expression) : undefined;
  const symbol = receiver && ts.isIdentifier(receiver) ? index.getSymbol(receiver) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  return index.getAssignments(symbol).length === 0 ? unwrap(declaration.initializer) : undefined;
}
