export let open = 0;
class Lock { constructor(readonly name: string) {} [Symbol.dispose](): void { open += 1; } }
const lockeds = new Map<string, string>();
export function locked(name: string): string {
  const hit = lockeds.get(name);
  if (hit !== undefined) return hit;
  using lock = new Lock(name); const made = name + String(lock.name.length);
  lockeds.set(name, made);
  return made;
}
