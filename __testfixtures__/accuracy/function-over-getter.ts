const readers = new Map<string, () => number>();

export function read(name: string): number {
  let reader = readers.get(name);
  if (reader === undefined) {
    let reads = 0;
    const state = {
      get reads() {
        return ++reads;
      },
    };
    reader = () => state.reads;
    readers.set(name, reader);
  }
  return reader();
}
