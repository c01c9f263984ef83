import memoize from 'lodash/memoize';

const labelOf = memoize(
  (name: string, count: number): string => `${name} (${count})`,
  (name: string, count: number): string => `${name}:${!!count}`,
);

export function all(names: readonly string[]): string[] {
  return names.map((name) => labelOf(name, name.length));
}
