class Unit {
  constructor(readonly name: string) {}
  is(o: Unit): boolean {
    return this === o;
  }
}
const units = new Map<string, Unit>();
function unitOf(k: string): Unit {
  let s = units.get(k);
  if (!s) {
    s = new Unit(k);
    units.set(k, s);
  }
  return s;
}
let base: Unit | undefined;
export function isBase(k: string): boolean {
  const u = unitOf(k);
  const r = base?.is(u) ?? false;
  base = u;
  return r;
}
