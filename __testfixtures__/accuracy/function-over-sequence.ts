class Sequence {
  #n = 0;
  next(): number {
    this.#n += 1;
    return this.#n;
  }
}
const makers: Record<string, () => string> = {};
export function nextId(prefix: string): string {
  const make = (makers[prefix] ??= makeIds(prefix));
  return make();
}
function makeIds(prefix: string): () => string {
  const sequence = new Sequence();
  return () => `${prefix}-${sequence.next()}`;
}
