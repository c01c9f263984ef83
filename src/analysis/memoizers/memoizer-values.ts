import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getResults } from '../syntax/results.ts';
import type { MemoizerLeak } from './memoizers.ts';
import { METHODS } from '../purity/pure-library.ts';
import { unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';
import { isPatternTarget } from '../syntax/value-uses.ts';
import { isWritten } from '../syntax/writes.ts';

type Memoized = MemoizerLeak & { readonly fn: ts.FunctionLikeDeclaration };

/** Why somebody could tell a result that is computed again from the one that was kept; undefined where nobody can. */
export function getValueObstacle(context: AnalysisContext, memoized: Memoized, hasUnknownCallers: boolean): string | undefined {
  const { index, values, sharing, inference } = context;
  const { fn } = memoized;
  const results = getResults(fn);
  if (results.length === 0) return 'it gives nothing, so it is called for what it does';
  const declared = getReturnType(context, fn);
  for (const result of results) {
    const { kind, note } = values.getKind(result, declared);
    if (kind !== 'data' && kind !== 'constant' && kind !== 'formatter') return `${note} (${index.at(result)})`;
  }
  if (results.every((result) => inference.isPrimitive(result))) return undefined;
  const { accesses, args } = memoized.uses;
  if (hasUnknownCallers || accesses.some((access) => access.kind === 'growth' && !args.has(access)))
    return 'callers that are not known may change a result or tell it from another one';
  return sharing.getRisk(toContainer(context, memoized, results));
}

/** The memoizer as a memo: its function stores what it returns, its callers read it. */
function toContainer(context: AnalysisContext, { declaration, uses, fn }: Memoized, results: readonly ts.Expression[]): Container {
  const stored = results.map((value): Access => ({ kind: 'growth', site: value, node: value, method: 'return', via: 'direct', value }));
  const calls = uses.accesses.filter(({ kind, node }) => kind === 'growth' && !isPlainRead(context, node, getReturnType(context, fn)));
  const read = calls.map((access): Access => ({ ...access, kind: 'read' }));
  return { declaration, accesses: [...stored, ...read], growth: stored, mayGrow: true, mayHold: true, isNamesake: false };
}

/** `words(text).length`, `words(text).join(' ')`: nothing of the result but a primitive value leaves the place of the call, which has no type itself. */
function isPlainRead({ index }: AnalysisContext, call: ts.Node, type: ts.Type | undefined): boolean {
  const { checker } = index;
  const part = wrapped(call).parent;
  const property =
    type && ts.isPropertyAccessExpression(part) && part.expression === wrapped(call) ? type.getProperty(part.name.text) : undefined;
  if (!type || !property || !ts.isPropertyAccessExpression(part)) return false;
  const own = checker.getTypeOfSymbol(property);
  const outer = wrapped(part);
  if (isAll(own, PRIMITIVE)) return !isWritten(outer) && !isPatternTarget(outer);
  const made = ts.isCallExpression(outer.parent) && outer.parent.expression === outer ? outer.parent : undefined;
  const isOfLanguage = property.declarations?.every((one) => !index.has(one)) === true && METHODS.get(part.name.text) === false;
  const isPlain = (node: ts.Node): boolean => isAll(checker.getTypeAtLocation(node), PRIMITIVE);
  const items = checker.getTypeArguments(type as ts.TypeReference);
  if (!made || !isOfLanguage || !items.every((item) => isAll(item, PRIMITIVE)) || !made.arguments.every(isPlain)) return false;
  return own.getCallSignatures().every((signature) => isAll(checker.getReturnTypeOfSignature(signature), PRIMITIVE));
}

/** Of what a promise gives, where it is one. */
function getReturnType({ index }: AnalysisContext, fn: ts.FunctionLikeDeclaration): ts.Type | undefined {
  const signature = index.checker.getSignatureFromDeclaration(fn);
  const type = signature && index.checker.getReturnTypeOfSignature(signature);
  return type && (index.checker.getAwaitedType(type) ?? type);
}

/** lru-cache keeps no undefined, so that such a result would be computed on every call. */
export function mayBeUndefined(context: AnalysisContext, { fn }: Memoized): boolean {
  const type = getReturnType(context, fn);
  if (!type) return true;
  const members = getMembers(type);
  const isOpen = members.some(({ flags }) => flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter));
  if (!isOpen) return members.some(({ flags }) => flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void));
  return !endsInResult(fn) || !getResults(fn).every((result) => isInferred(context, result));
}

function isInferred(context: AnalysisContext, result: ts.Expression): boolean {
  const value = unwrap(result);
  if (ts.isConditionalExpression(value)) return isInferred(context, value.whenTrue) && isInferred(context, value.whenFalse);
  return !/\?\.|undefined|void /.test(value.getText()) && context.inference.isData(value);
}

function endsInResult({ body }: ts.FunctionLikeDeclaration): boolean {
  if (!body || !ts.isBlock(body)) return body !== undefined;
  const last = body.statements.at(-1);
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}
