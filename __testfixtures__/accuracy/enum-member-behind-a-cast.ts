enum Level { Low = 'low', High = 'high' }
enum Rate { Net = 'net' }
namespace Rate { export let digits = 2; }
export function change(level: string, digits: number): void {
  (Level as unknown as Record<string, string>)['High'] = level;
  Rate.digits = digits;
}
const leveleds = new Map<string, string>();
export function leveled(name: string): string {
  const hit = leveleds.get(name);
  if (hit !== undefined) return hit;
  const made = name + Level.High;
  leveleds.set(name, made);
  return made;
}
const rateds = new Map<string, string>();
export function rated(name: string): string {
  const hit = rateds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(Rate.digits);
  rateds.set(name, made);
  return made;
}
