import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { TypeInference } from '../values/infer.ts';
import { isOfMatchBefore } from './pattern-statics.ts';
import { METHODS } from './pure-library.ts';
import { mayMatch, mayRun, mayTellDate } from './language-uses.ts';
import type { Impurity } from './purity-syntax.ts';
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

/** A change that the program makes while it runs, and the code whose results may be others after it. */
interface LanguageChange {
  readonly node: ts.Node;
  readonly note: string;
  readonly isFeltBy: (node: ts.Node) => boolean;
}

/** What makes the same computation give something else later on, whatever it is made of. */
export class LanguageChanges {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly inference: TypeInference;
  private found: readonly LanguageChange[] | undefined;

  constructor(index: ProgramIndex, calls: CallGraph, inference: TypeInference) {
    this.index = index;
    this.calls = calls;
    this.inference = inference;
  }

  /** That a node of a computation, looked at without its parts, may give or do something else when it runs again. */
  getEffect(node: ts.Node): Impurity | undefined {
    this.found ??= this.find();
    const change = this.found.find(({ isFeltBy }) => isFeltBy(node));
    return change && { node, note: `${change.note} at ${this.index.at(change.node)}` };
  }

  private find(): LanguageChange[] {
    const { index, calls, inference } = this;
    const found: LanguageChange[] = [];
    const pattern = getPatternStatic(index);
    if (pattern)
      found.push({ node: pattern, note: `may change what ${pattern.getText()} reads`, isFeltBy: (node) => mayMatch(index, node) });
    const zone = findZoneChanges(index).find((use) => isLate(calls, use));
    const note = 'may tell a date, and the program sets its time zone';
    if (zone) found.push({ node: zone, note, isFeltBy: (node) => mayTellDate(index, inference, node) });
    for (const use of index.getNames('prototype')) {
      const method = getReplacedMethod(index, calls, use);
      if (!method) continue;
      const { text } = method.name;
      const isFeltBy = (node: ts.Node): boolean => mayRun(index, node, text);
      found.push({ node: use, note: `may run ${method.getText()}, which is replaced while the program runs`, isFeltBy });
    }
    return found;
  }
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
function getReplacedMethod(index: ProgramIndex, calls: CallGraph, use: ts.Node): ts.PropertyAccessExpression | undefined {
  const access = use.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name !== use || !ts.isPropertyAccessExpression(access.parent)) return undefined;
  const { parent: method } = access;
  const isOfPrototype = method.expression === access && isTarget(wrapped(method));
  if (!isOfPrototype || !(METHODS.has(method.name.text) || CONVERSIONS.test(method.name.text))) return undefined;
  return !index.declares(index.getSymbol(access.expression)) && isLate(calls, use) ? method : undefined;
}

function isLate(calls: CallGraph, node: ts.Node): boolean {
  return getEnclosingFunction(node) !== undefined && !calls.isLoadTime(node);
}
