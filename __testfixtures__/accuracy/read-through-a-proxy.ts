let count = 0;
const rates = new Proxy({} as Record<string, string>, { get: () => { count += 1; return String(count); } });
const rateds = new Map<string, string>();
export function rated(name: string): string {
  const hit = rateds.get(name);
  if (hit !== undefined) return hit;
  const made = name + rates['net'];
  rateds.set(name, made);
  return made;
}
