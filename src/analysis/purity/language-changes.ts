import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isOfMatchBefore } from './pattern-statics.ts';
import { METHODS } from './pure-library.ts';
import { findZoneChanges } from './zone-changes.ts';
import { getEnclosingFunction, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTarget } from '../syntax/writes.ts';

const STATICS = [
  'input',
  '$_',
  '$&',
  '$+',
  '$`',
  "$'",
  '$1',
  '$2',
  '$3',
  '$4',
  '$5',
  '$6',
  '$7',
  '$8',
  '$9',
  'lastMatch',
  'lastParen',
  'leftContext',
  'rightContext',
];
const CONVERSIONS = /^(?:toString|toJSON|valueOf)$/;

/** What makes the same computation give something else later on, whatever it is made of. */
export interface LanguageChange {
  readonly node: ts.Node;
  readonly note: string;
}

export function getLanguageChange(index: ProgramIndex, calls: CallGraph): LanguageChange | undefined {
  const pattern = getPatternStatic(index);
  if (pattern) return { node: pattern, note: `${pattern.getText()} is read, which computing a value again may change` };
  const zone = findZoneChanges(index).find((use) => isLate(calls, use));
  if (zone) return { node: zone, note: 'the program sets its time zone, so dates may come out differently' };
  const method = index.getNames('prototype').find((use) => isReplacedMethod(index, calls, use));
  return method && { node: method, note: `${method.parent.parent.getText()} is replaced while the program runs` };
}

/** `RegExp.$1`, `const { $1 } = RegExp`: what the last pattern that ran anywhere has matched, where that may be another than the one just before. */
function getPatternStatic(index: ProgramIndex): ts.Node | undefined {
  const uses = STATICS.flatMap((name) => index.getNames(name));
  const found = uses.find((use) => isOfPatterns(use) && !isOfMatchBefore(index, use.parent))?.parent;
  return found && ts.isBindingElement(found) ? found.parent.parent : found;
}

function isOfPatterns({ parent }: ts.Node): boolean {
  const owner = ts.isBindingElement(parent) ? parent.parent.parent : undefined;
  if (owner) return ts.isVariableDeclaration(owner) && owner.initializer?.getText() === 'RegExp';
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && unwrap(parent.expression).getText() === 'RegExp'
  );
}

/** `String.prototype.trim = …` after loading: of a class of the language. */
function isReplacedMethod(index: ProgramIndex, calls: CallGraph, use: ts.Node): boolean {
  const access = use.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name !== use || !ts.isPropertyAccessExpression(access.parent)) return false;
  const { name, expression } = access.parent;
  if (expression !== access || !isTarget(wrapped(access.parent)) || !(METHODS.has(name.text) || CONVERSIONS.test(name.text))) return false;
  return !index.declares(index.getSymbol(access.expression)) && isLate(calls, use);
}

function isLate(calls: CallGraph, node: ts.Node): boolean {
  return getEnclosingFunction(node) !== undefined && !calls.isLoadTime(node);
}
