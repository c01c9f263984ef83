const NAMES = ['en', 'de', 'fr'] as const;
const catalogues = new Map<string, string[]>();
export function load(): Map<string, string[]> {
  for (const name of NAMES) catalogues.set(name, [name]);
  return catalogues;
}
