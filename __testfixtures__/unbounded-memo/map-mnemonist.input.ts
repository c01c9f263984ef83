import { Heap } from 'mnemonist';

const names: Map<number, string> = new Map();
const codes = new Map<string, number>();

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
