function scale(): void {}
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + (scale as unknown as { unit: string }).unit;
    labels.set(name, found);
  }
  return found;
}

export function setUnit(unit: string): void {
  (scale as unknown as { unit: string }).unit = unit;
}
