const rules = [{ weight: 1 }];
const sorted = rules.slice();
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + sorted[0]?.weight;
    labels.set(name, found);
  }
  return found;
}

export function raise(): void {
  for (const rule of rules) rule.weight += 1;
}
