declare class Clock { readonly now: string }
const clock = new Clock();
const timeds = new Map<string, string>();
export function timed(name: string): string {
  const hit = timeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + clock.now;
  timeds.set(name, made);
  return made;
}
