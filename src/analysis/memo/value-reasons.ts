/** Why what a memo keeps may not be made again: others would see that it is another one. */
import type { Container } from '../containers/containers.ts';
import { getDeclaredTypes } from '../containers/declared-types.ts';
import type { AnalysisContext } from '../context.ts';
import type { Nature } from './cache-or-store.ts';

export function getValueReason(context: AnalysisContext, { value, mutation }: Pick<Nature, 'value' | 'mutation'>): string | undefined {
  if (mutation) return `a stored value is changed in place at ${context.index.at(mutation)}`;
  if (!value || /^(?:data|formatter|constant)$/.test(value.kind)) return undefined;
  return value.note;
}

/** Every stored value is data, not only the first. */
export function getGrowthReason(context: AnalysisContext, container: Container): string | undefined {
  for (const access of container.accesses) {
    if (access.kind !== 'growth' || access.via === 'nested' || !access.value) continue;
    if (context.values.isKept(access.value, container)) continue; // The same value under one more key.
    const { kind, note } = context.values.getKind(access.value, getDeclaredTypes(context.index, container).value);
    if (kind !== 'data' && kind !== 'constant' && kind !== 'formatter') return `${note} (${context.index.at(access.node)})`;
    if (/^\[\][+\-*/]=$|\+\+$/.test(access.method)) return `${context.index.at(access.node)} counts in it`;
  }
  const counted = container.accesses.find(
    (access) => access.kind === 'growth' && /(?:\+\+|[+\-*/]=)$/.test(access.method) && !/[|?]/.test(access.method),
  );
  return counted ? `${context.index.at(counted.node)} counts in it` : undefined;
}
