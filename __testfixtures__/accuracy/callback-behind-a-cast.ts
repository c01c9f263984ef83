let count = 0;
const next: unknown = () => { count += 1; return String(count); };
const anything: any = () => { count += 1; return String(count); };
const numbereds = new Map<string, string>();
export function numbered(name: string): string {
  const hit = numbereds.get(name);
  if (hit !== undefined) return hit;
  const made = name.replace(/a/, next as string);
  numbereds.set(name, made);
  return made;
}
const counteds = new Map<string, string>();
export function counted(name: string): string {
  const hit = counteds.get(name);
  if (hit !== undefined) return hit;
  const made = name.replace(/a/, anything);
  counteds.set(name, made);
  return made;
}
