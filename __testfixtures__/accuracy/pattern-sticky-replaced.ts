const first = /a/y;
const rules = { vowel: new RegExp('[aeiou]', 'y') };
const replaceds = new Map<string, string>();
export function replaced(name: string): string {
  const hit = replaceds.get(name);
  if (hit !== undefined) return hit;
  const made = name.replace(first, 'b');
  replaceds.set(name, made);
  return made;
}
const matcheds = new Map<string, string>();
export function matched(name: string): string {
  const hit = matcheds.get(name);
  if (hit !== undefined) return hit;
  const made = String(name.match(rules.vowel));
  matcheds.set(name, made);
  return made;
}
