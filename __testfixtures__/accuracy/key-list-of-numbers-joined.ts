const sums = new Map<string, number>();

export function sum(values: readonly number[]): number {
  const key = values.join(',');
  const known = sums.get(key);
  if (known !== undefined) return known;
  const made = values.reduce((all, one) => all + one * one, 0);
  sums.set(key, made);
  return made;
}
