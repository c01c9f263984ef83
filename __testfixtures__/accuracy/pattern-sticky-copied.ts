const first = new RegExp(/a/y);
const replaceds = new Map<string, string>();
export function replaced(name: string): string {
  const hit = replaceds.get(name);
  if (hit !== undefined) return hit;
  const made = name.replace(first, 'b');
  replaceds.set(name, made);
  return made;
}
