let count = 0;
interface Turn { readonly turn: string }
class Turns implements Turn { get turn(): string { count += 1; return String(count); } }
function read(one: Turn): string { return one.turn; }
function take({ turn }: Turns): string { return turn; }
const takens = new Map<string, string>();
export function taken(name: string): string {
  const hit = takens.get(name);
  if (hit !== undefined) return hit;
  const { turn } = new Turns(); const made = name + turn;
  takens.set(name, made);
  return made;
}
const handeds = new Map<string, string>();
export function handed(name: string): string {
  const hit = handeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + take(new Turns());
  handeds.set(name, made);
  return made;
}
const implementeds = new Map<string, string>();
export function implemented(name: string): string {
  const hit = implementeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + read(new Turns());
  implementeds.set(name, made);
  return made;
}
const copieds = new Map<string, string>();
export function copied(name: string): string {
  const hit = copieds.get(name);
  if (hit !== undefined) return hit;
  const turns = { get turn(): string { count += 1; return String(count); } }; const made = name + JSON.stringify({ ...turns });
  copieds.set(name, made);
  return made;
}
