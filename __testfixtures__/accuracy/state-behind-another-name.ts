const colors = { ink: 'black' };
const theme = { colors, size: 1 };
const queue = ['a'];
const queues = [queue];
const limits = { top: 1 };
class Rules { static readonly all = { limits }; }
export function change(ink: string): void {
  colors.ink = ink;
  queue.push(ink);
  limits.top += 1;
}
const painteds = new Map<string, string>();
export function painted(name: string): string {
  const hit = painteds.get(name);
  if (hit !== undefined) return hit;
  const made = name + theme.colors.ink;
  painteds.set(name, made);
  return made;
}
const queueds = new Map<string, string>();
export function queued(name: string): string {
  const hit = queueds.get(name);
  if (hit !== undefined) return hit;
  const made = name + queues[0]!.join();
  queueds.set(name, made);
  return made;
}
const limiteds = new Map<string, string>();
export function limited(name: string): string {
  const hit = limiteds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(Rules.all.limits.top);
  limiteds.set(name, made);
  return made;
}
