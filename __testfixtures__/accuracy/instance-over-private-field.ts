class Seq {
  #n = 0;
  get next(): number {
    return ++this.#n;
  }
}
const seqs = new Map<string, Seq>();
function seqOf(k: string): Seq {
  let s = seqs.get(k);
  if (!s) {
    s = new Seq();
    seqs.set(k, s);
  }
  return s;
}
export function next(k: string): number {
  return seqOf(k).next;
}
