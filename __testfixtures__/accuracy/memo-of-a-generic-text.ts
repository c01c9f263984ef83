const withCache = <T extends (text: string) => string>(compute: T): T => {
  const cache: Record<string, string> = Object.create(null);
  return ((text: string) => cache[text] || (cache[text] = compute(text))) as T;
};

export const capitalize: <T extends string>(text: T) => string = withCache(
  <T extends string>(text: T) => text.charAt(0).toUpperCase() + text.slice(1),
);

export function handle(names: readonly string[]): string {
  return names.map((name) => capitalize(name)).join('');
}
