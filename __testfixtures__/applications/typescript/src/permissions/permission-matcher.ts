import _ from 'lodash';

export type Matcher = (permission: string) => boolean;

/** "orders:*:read" → predicate; the patterns come from custom roles. */
export const matcherFor = _.memoize((pattern: string): Matcher => {
  const parts = pattern.split(':');
  return (permission) => {
    const actual = permission.split(':');
    return parts.length === actual.length && parts.every((p, i) => p === '*' || p === actual[i]);
  };
});

export function anyMatches(patterns: readonly string[], permission: string): boolean {
  return patterns.some((p) => matcherFor(p)(permission));
}
