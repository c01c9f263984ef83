let count = 0;
class Mark { toString(): string { count += 1; return `mark ${count}`; } }
const joineds = new Map<string, string>();
export function joined(name: string): string {
  const hit = joineds.get(name);
  if (hit !== undefined) return hit;
  const made = name + [new Mark()].join();
  joineds.set(name, made);
  return made;
}
const writtens = new Map<string, string>();
export function written(name: string): string {
  const hit = writtens.get(name);
  if (hit !== undefined) return hit;
  const made = `${name}${[new Mark()]}`;
  writtens.set(name, made);
  return made;
}
const ordereds = new Map<string, string>();
export function ordered(name: string): string {
  const hit = ordereds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String([new Mark(), new Mark()].sort().length);
  ordereds.set(name, made);
  return made;
}
const appendeds = new Map<string, string>();
export function appended(name: string): string {
  const hit = appendeds.get(name);
  if (hit !== undefined) return hit;
  let made = name.trim(); made += new Mark();
  appendeds.set(name, made);
  return made;
}
const keyeds = new Map<string, string>();
export function keyed(name: string): string {
  const hit = keyeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + JSON.stringify({ [new Mark() as unknown as string]: 1 });
  keyeds.set(name, made);
  return made;
}
const hiddens = new Map<string, string>();
export function hidden(name: string): string {
  const hit = hiddens.get(name);
  if (hit !== undefined) return hit;
  const mark: unknown = new Mark(); const made = `${name}${mark}`;
  hiddens.set(name, made);
  return made;
}
const givens = new Map<string, string>();
export function given(name: string): string {
  const hit = givens.get(name);
  if (hit !== undefined) return hit;
  const made = name.concat(new Mark() as unknown as string);
  givens.set(name, made);
  return made;
}
