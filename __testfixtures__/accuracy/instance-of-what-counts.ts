let count = 0;
class Known { static [Symbol.hasInstance](): boolean { count += 1; return count > 1; } }
const tolds = new Map<string, string>();
export function told(name: string): string {
  const hit = tolds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(Object(name) instanceof Known);
  tolds.set(name, made);
  return made;
}
