import { ts } from 'ts-morph';
import { getCalledFunction } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts } from '../syntax/conditions.ts';
import { getBase, isFunctionNode, isImmediatelyInvoked, unwrap, walk, walkFrom } from '../syntax/syntax.ts';
import { getWords } from '../syntax/words.ts';

/** Words of names that tell a page from a server, whichever way round. */
const WORD = /^(?:server|ssr|browser|dom|csr|window|document|navigator|hydrat\w*|mounted)$/i;
const CLIENT = /^(?:is|in|on|has)_?client\w*$/i;
const PAGE = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'navigator']);

/** Under a condition that asks whether there is a page, or whether this is a server: `typeof window !== 'undefined'`, `if (isServer) return`. */
export function isChosenByPlace(index: ProgramIndex, node: ts.Node): boolean {
  return getFacts(node).some(({ condition }) => asksForPlace(index, condition));
}

/** `typeof window === 'undefined' ? undefined : new Set()`, `isBrowser && new Map()` */
export function isMadeByPlace(index: ProgramIndex, made: ts.Expression): boolean {
  const node = unwrap(made);
  if (ts.isConditionalExpression(node)) return asksForPlace(index, node.condition);
  return ts.isBinaryExpression(node) && asksForPlace(index, node.left);
}

function asksForPlace(index: ProgramIndex, condition: ts.Expression): boolean {
  let found = false;
  walkFrom(condition, (node) => {
    found ||= saysPlace(node.getText()) && ts.isIdentifier(node);
    if (ts.isIdentifier(node)) found ||= isNamedSo(index, node);
    if (ts.isCallExpression(node))
      found ||= /\btypeof (?:window|document)\b/.test(getCalledFunction(index, node.expression)?.getText() ?? '');
    return !found;
  });
  return found;
}

function isNamedSo(index: ProgramIndex, name: ts.Identifier): boolean {
  if (name.text === 'client' && /\b(?:process|meta)\b/.test(name.parent.getText())) return true;
  const declaration = index.getSymbol(name)?.valueDeclaration;
  const made = declaration && index.has(declaration) && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made !== undefined && !isFunctionNode(unwrap(made)) && /\b(?:window|document)\b/.test(made.getText());
}

function saysPlace(name: string): boolean {
  return CLIENT.test(name) || getWords(name).some((word) => WORD.test(word));
}

/** It uses the page itself, and does not ask first: on a server it would fail. */
export function needsPage(index: ProgramIndex, fn: ts.Node): boolean {
  let found = false;
  walk(fn, (node) => {
    if (isFunctionNode(node) && !isImmediatelyInvoked(node)) return false;
    found ||= ts.isIdentifier(node) && isPageUsed(index, node) && !isChosenByPlace(index, node);
    return !found;
  });
  return found;
}

function isPageUsed(index: ProgramIndex, name: ts.Identifier): boolean {
  const { parent } = name;
  const isBase = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === name;
  return isBase && PAGE.has(name.text) && !index.declares(index.getSymbol(name));
}

/** `window.stores = []` */
export function hangsOnPage(nameNode: ts.Node): boolean {
  const base = getBase(nameNode);
  return base !== undefined && ts.isIdentifier(base) && PAGE.has(base.text);
}
