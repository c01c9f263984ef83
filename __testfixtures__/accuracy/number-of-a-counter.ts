let count = 0;
class Turn { valueOf(): number { count += 1; return count; } }
const negateds = new Map<string, string>();
export function negated(name: string): string {
  const hit = negateds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(-new Turn());
  negateds.set(name, made);
  return made;
}
const maskeds = new Map<string, string>();
export function masked(name: string): string {
  const hit = maskeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String((new Turn() as unknown as number) | 0);
  maskeds.set(name, made);
  return made;
}
const largests = new Map<string, string>();
export function largest(name: string): string {
  const hit = largests.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(Math.max(new Turn() as unknown as number, 1));
  largests.set(name, made);
  return made;
}
const dateds = new Map<string, string>();
export function dated(name: string): string {
  const hit = dateds.get(name);
  if (hit !== undefined) return hit;
  const made = name + new Date(new Turn() as unknown as number).toISOString();
  dateds.set(name, made);
  return made;
}
