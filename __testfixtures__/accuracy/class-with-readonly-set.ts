export class Bag {
  readonly items = new Set<string>();
  readonly name: string;
  constructor(name: string) { this.name = name.trim(); }
}
const bags = new Map<string, Bag>();
export function bag(name: string): Bag {
  let found = bags.get(name);
  if (!found) { found = new Bag(name); bags.set(name, found); }
  return found;
}
