const fs = new Map<string, (s: string) => string>();
function fOf(n: string): (s: string) => string {
  let f = fs.get(n);
  if (!f) {
    f = (s) => n + s;
    fs.set(n, f);
  }
  return f;
}
export function go(n: string, xs: string[]): string[] {
  return xs.map(fOf(n));
}
