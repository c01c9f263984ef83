import { Heap, LRUMap, LRUMapWithDelete } from 'mnemonist';

const names: LRUMap<number, string> = new LRUMap(256);
const codes = new LRUMapWithDelete<string, number>(100);

export function nameOf(id: number): string {
  const known = names.get(id);
  if (known !== undefined) return known;
  const name = new Heap<string>().push(String(id)).toString();
  names.set(id, name);
  codes.set(name, id);
  return name;
}

export function forget(name: string): void {
  codes.delete(name);
}
