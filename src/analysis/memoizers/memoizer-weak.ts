import { ts } from 'ts-morph';
import { getCollectionWatch } from '../syntax/collection-watch.ts';
import type { Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getCastKey, getPrimitiveKey, getUntypedKey } from '../memo/memo-keys.ts';
import type { MemoizerLeak } from './memoizers.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { isTypeScript } from '../program/script-kind.ts';

const OBJECT = ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive;

/**
 * Whether an entry can go with its key: the first argument is the key, it is an object wherever the memoizer is called, and nobody empties the
 * cache, which a `WeakMap` cannot. Nothing is lost, so that it does not matter what the function does.
 */
export function isWeakable(context: AnalysisContext, leak: MemoizerLeak, hasUnknownCallers: boolean): boolean {
  const { index } = context;
  const { declaration, signature, uses, bound } = leak;
  const { file } = index.getFile(declaration.nameNode);
  const [parameter] = signature.parameters;
  const takesWeakMap = bound?.form === 'cache-property' || bound?.form === 'cache-option';
  if (!takesWeakMap || declaration.library.keys !== 'first' || signature.resolver || hasUnknownCallers || !parameter) return false;
  if (parameter.dotDotDotToken || parameter.questionToken || parameter.initializer) return false;
  if (!isTypeScript(file) || !context.isNullStrict(file)) return false;
  const type = index.checker.getTypeAtLocation(parameter.name);
  if (!getMembers(type).every(({ flags }) => (flags & OBJECT) !== 0)) return false;
  if (uses.accesses.some(({ kind, method }) => kind === 'release' && method !== 'delete')) return false;
  if (getCollectionWatch(index)) return false;
  const growth = uses.accesses.filter(({ kind }) => kind === 'growth');
  const calls: Container = { declaration, accesses: growth, growth, mayGrow: true, mayHold: true, isNamesake: false };
  if (calls.accesses.some(({ key }) => !key)) return false;
  return !getPrimitiveKey(context, calls) && !getUntypedKey(context, calls) && !getCastKey(context, calls);
}
