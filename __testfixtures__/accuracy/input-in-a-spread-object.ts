const base = { units: ['px'] };
const settings = { ...base };
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + settings.units.length;
    labels.set(name, found);
  }
  return found;
}

export function addUnit(unit: string): void {
  base.units.push(unit);
}
