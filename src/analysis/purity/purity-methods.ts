import { ts } from 'ts-morph';
import { isFresh } from '../containers/building.ts';
import { getGivenArguments } from '../calls/given-arguments.ts';
import { METHODS, PURE_BASES } from './pure-library.ts';
import type { Checked } from './purity-scope.ts';
import { type Impurity, isLibraryValue, isMade, toUnknown } from './purity-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { unwrap } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';

const MAX_DEPTH = 4;

/** The code that is checked, and the function whose run makes what it may change. */
type Scope = Pick<Checked, 'purity' | 'index'> & { readonly run: ts.Node; isFreshField(node: ts.Expression): boolean };

/** What the call of a method does that is none of the program: only those of the language are known. */
export function getMethodImpurity(scope: Scope, node: ts.CallExpression, callee: ts.PropertyAccessExpression): Impurity | undefined {
  const { index, purity, run } = scope;
  const receiver = unwrap(callee.expression);
  const method = callee.name.text;
  const isOfLanguage = ts.isIdentifier(receiver) && PURE_BASES.has(receiver.text) && !index.declares(index.getSymbol(receiver));
  if (isOfLanguage) {
    if (receiver.text === 'Math' && method === 'random') return { node, note: 'is random' };
    return /^(?:assign|definePropert(?:y|ies)|setPrototypeOf|set|deleteProperty|freeze|seal|preventExtensions)$/.test(method)
      ? getChange(scope, node, node.arguments[0])
      : undefined;
  }
  // What no clock goes into.
  if (/^Date\.(?:parse|UTC)$/.test(callee.getText()) && !index.declares(index.getSymbol(receiver))) return undefined;
  const isChange = METHODS.get(method);
  if (isChange === undefined || !isLibraryValue(index, purity.inference, receiver, method)) return toUnknown(node, callee);
  const pattern = purity.inputs.patterns.getMoved(node, callee, run);
  const text = pattern?.getText().slice(0, 40);
  if (text) return { node, note: method === 'matchAll' ? `begins where ${text} stopped` : `moves the place where ${text} goes on` };
  if (/^format(?:ToParts)?$/.test(method) && mayBeNow(index, node.arguments[0])) return { node, note: 'asks the time' };
  return isChange ? getChange(scope, node, receiver) : undefined;
}

/** Only what the computation itself made may be changed. */
function getChange(scope: Scope, node: ts.Node, target: ts.Expression | undefined): Impurity | undefined {
  return target && (isMade(target) || isFresh(scope.index, scope.run, unwrap(target)) || scope.isFreshField(target))
    ? undefined
    : { node, note: `changes ${target?.getText().slice(0, 40) ?? 'something'}` };
}

/** What a date format takes for the time it is: nothing, also by way of a list or of a value that may be undefined. */
function mayBeNow(index: ProgramIndex, given: ts.Expression | undefined, depth = 0): boolean {
  if (!given || depth > MAX_DEPTH || ts.isSpreadElement(given) || ts.isNonNullExpression(given)) return true;
  const value = unwrap(given);
  if (getMembers(index.checker.getTypeAtLocation(value)).some(({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0))
    return true;
  // `STARTS[key]` may be of a key that is not there, whatever its type says, and so may what it was given to.
  if (
    ts.isNewExpression(value) ||
    ts.isNumericLiteral(value) ||
    (ts.isBinaryExpression(value) && /^[-+*/]$/.test(value.operatorToken.getText()))
  )
    return false;
  if (ts.isCallExpression(value)) return !/^(?:Number|Date\.(?:parse|UTC)|Math\.\w+)$/.test(value.expression.getText());
  if (ts.isPropertyAccessExpression(value)) return false;
  const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  if (!declaration || (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration))) return true;
  const values = ts.isParameter(declaration) ? getGivenArguments(index, declaration) : index.getGivenValues(value as ts.Identifier);
  return values === undefined || values.some((one) => mayBeNow(index, one, depth + 1));
}
