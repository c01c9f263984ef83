export let count = 0;
class Box { text = ''; constructor() { this.size = 'small'; } set size(size: string) { count += 1; this.text = size; } }
const boxeds = new Map<string, string>();
export function boxed(name: string): string {
  const hit = boxeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + new Box().text;
  boxeds.set(name, made);
  return made;
}
const writtens = new Map<string, string>();
export function written(name: string): string {
  const hit = writtens.get(name);
  if (hit !== undefined) return hit;
  const box = { set size(size: string) { count += size.length; } }; box.size = 'small'; const made = name.trim();
  writtens.set(name, made);
  return made;
}
