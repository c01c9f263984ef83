let asked = 0;
const units: Record<string, string> = new Proxy({}, { get: (_, key) => String(key) + asked++ });
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + units[name];
    labels.set(name, found);
  }
  return found;
}

