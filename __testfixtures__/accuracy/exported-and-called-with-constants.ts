const loaded = new Map<string, string[]>();
export function load(name: string): string[] {
  const known = loaded.get(name);
  if (known) return known;
  const made = name.split('.').map((part) => part.toUpperCase());
  loaded.set(name, made);
  return made;
}
export const handle = (): string[] => [...load('errors.missing'), ...load('errors.denied')];
