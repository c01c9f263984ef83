import type { ts } from 'ts-morph';

/** The calls of a function, and who calls it that the program does not show; or why not all are known. */
export type Calls = { readonly uses: readonly ts.Node[]; readonly outside?: string } | { readonly risk: string };

export const NONE: Calls = { uses: [] };

export function join(parts: readonly Calls[]): Calls {
  const risk = parts.find((part) => 'risk' in part);
  if (risk) return risk;
  const known = parts.filter((part) => 'uses' in part);
  const outside = known.find((part) => part.outside !== undefined)?.outside;
  return { uses: [...new Set(known.flatMap(({ uses }) => uses))], ...(outside === undefined ? {} : { outside }) };
}
