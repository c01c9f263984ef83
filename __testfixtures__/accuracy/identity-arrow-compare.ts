const units = new Map<string, Readonly<{ unit: string }>>();
function unitOf(unit: string): Readonly<{ unit: string }> {
  let value = units.get(unit);
  if (!value) {
    value = Object.freeze({ unit });
    units.set(unit, value);
  }
  return value;
}
const same = <T>(a: T, b: T): boolean => a === b;
let base: Readonly<{ unit: string }> | undefined;
export function setBase(unit: string): void {
  base = unitOf(unit);
}
export function isBase(unit: string): boolean {
  return base !== undefined && same(base, unitOf(unit));
}
