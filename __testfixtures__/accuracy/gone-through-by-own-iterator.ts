let count = 0;
class Words { *[Symbol.iterator](): Generator<string> { count += 1; yield `word ${count}`; } }
const words = new Words();
function getFirst([first]: Iterable<string>): string | undefined { return first; }
const loopeds = new Map<string, string>();
export function looped(name: string): string {
  const hit = loopeds.get(name);
  if (hit !== undefined) return hit;
  let made = name.trim(); for (const word of words) made = made.concat(word);
  loopeds.set(name, made);
  return made;
}
const spreads = new Map<string, string>();
export function spread(name: string): string {
  const hit = spreads.get(name);
  if (hit !== undefined) return hit;
  const made = name + [...new Words()].join();
  spreads.set(name, made);
  return made;
}
const listeds = new Map<string, string>();
export function listed(name: string): string {
  const hit = listeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + Array.from(new Words()).join();
  listeds.set(name, made);
  return made;
}
const sizeds = new Map<string, string>();
export function sized(name: string): string {
  const hit = sizeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(new Set(new Words()).size);
  sizeds.set(name, made);
  return made;
}
const takens = new Map<string, string>();
export function taken(name: string): string {
  const hit = takens.get(name);
  if (hit !== undefined) return hit;
  const [first] = new Words(); const made = name + first;
  takens.set(name, made);
  return made;
}
const handeds = new Map<string, string>();
export function handed(name: string): string {
  const hit = handeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + getFirst(new Words());
  handeds.set(name, made);
  return made;
}
