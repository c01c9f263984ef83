import memoize from 'lodash/memoize';

const labelOf = memoize(
  (name: string): string => `<${name}>`,
  (name: string): string => {
    name = name.toLowerCase();
    return name;
  },
);

export function all(names: string[]): string[] {
  return names.map((name) => labelOf(name));
}
