const memory = new SharedArrayBuffer(8);
const view = new Uint8Array(memory);
const other = new Uint8Array(memory);
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + view[0];
    labels.set(name, found);
  }
  return found;
}

export function tune(value: number): void {
  other[0] = value;
}
