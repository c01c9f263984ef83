const fs = new Map<string, () => Readonly<{ n: string }>>();
function fOf(n: string): () => Readonly<{ n: string }> {
  let f = fs.get(n);
  if (!f) {
    const v = { n };
    f = () => v;
    fs.set(n, f);
  }
  return f;
}
let last: unknown;
export function go(n: string): boolean {
  const v = fOf(n)();
  const r = v === last;
  last = v;
  return r;
}
