let count = 0;
class Turns { static get next(): (name: string) => string { return (name) => { count += 1; return name + count; }; } }
const calleds = new Map<string, string>();
export function called(name: string): string {
  const hit = calleds.get(name);
  if (hit !== undefined) return hit;
  const made = Turns.next(name);
  calleds.set(name, made);
  return made;
}
