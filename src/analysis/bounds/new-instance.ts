import { ts } from 'ts-morph';
import { getCalledFunction } from '../calls/function-names.ts';
import { getLoopRunner } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import type { Access } from '../containers/containers.ts';
import { getThisAlias, getThisFunction } from '../containers/field-declarations.ts';
import { getResults } from '../syntax/results.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isAsync, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/**
 * `const copy = new Store(); copy.items = {};`, `constructor() { this.items = {}; }`: it gives the new one what it starts with, and takes
 * nothing out of the others.
 */
export function isOfNewInstance(index: ProgramIndex, { node, site }: Access): boolean {
  if (!isAssignment(node)) return false;
  if (isOfOwnConstructor(node, site)) return true;
  const made = getMadeReceiver(index, site);
  return made !== undefined && ts.isNewExpression(made) && getEnclosingFunction(made) === getEnclosingFunction(node);
}

/** On the `this` of a constructor, also of a function that is named like a class. */
function isOfOwnConstructor(node: ts.Node, site: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  const receiver = ts.isPropertyAccessExpression(site) ? unwrap(site.expression) : undefined;
  if (!fn || !receiver || !isFunctionNode(fn)) return false;
  const isMaking = ts.isConstructorDeclaration(fn) || (ts.isFunctionDeclaration(fn) && /^[A-Z]/.test(fn.name?.text ?? ''));
  return isMaking && getReceivingFunction(receiver) === fn;
}

function getReceivingFunction(receiver: ts.Expression): ts.Node | undefined {
  if (receiver.kind === ts.SyntaxKind.ThisKeyword) return getThisFunction(receiver);
  return ts.isIdentifier(receiver) ? getThisAlias(receiver) : undefined;
}

/** `const message = new Message(); for (…) message.parts.push(part);`: what a call puts into what it makes is as much as that call has. */
export function isFilledAsMade(index: ProgramIndex, { node, site }: Access): boolean {
  const made = getMadeReceiver(index, site);
  if (!made || !isMadeAnew(index, made)) return false;
  const maker = getEnclosingFunction(made);
  if (!maker || getEndlessLoop(index, node) || getAwaitingLoop(node)) return false;
  return getLoopRunner(node, maker) === maker;
}

/** `new Store()`, `{ items: [] }`, and `copy()`, which gives back what it makes in each call. */
function isMadeAnew(index: ProgramIndex, made: ts.Expression): boolean {
  if (isMaking(made)) return true;
  const fn = ts.isCallExpression(made) ? getCalledFunction(index, made.expression) : undefined;
  if (!fn || isAsync(fn) || fn.asteriskToken) return false;
  const results = getResults(fn);
  return results.length > 0 && results.every((result) => isMadeIn(index, unwrap(result), fn));
}

function isMadeIn(index: ProgramIndex, result: ts.Expression, fn: ts.FunctionLikeDeclaration): boolean {
  if (isMaking(result)) return true;
  const made = ts.isIdentifier(result) ? getMade(index, result) : undefined;
  return made !== undefined && isMaking(made) && getEnclosingFunction(made) === fn;
}

const isMaking = (made: ts.Expression): boolean => ts.isNewExpression(made) || ts.isObjectLiteralExpression(made);

/** What the variable is made of, and nothing else, whose property a container is. */
function getMadeReceiver(index: ProgramIndex, site: ts.Node): ts.Expression | undefined {
  const receiver = ts.isPropertyAccessExpression(site) ? unwrap(site.expression) : undefined;
  return receiver && ts.isIdentifier(receiver) ? getMade(index, receiver) : undefined;
}

function getMade(index: ProgramIndex, name: ts.Identifier): ts.Expression | undefined {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  return index.getAssignments(symbol).length === 0 ? unwrap(declaration.initializer) : undefined;
}
