
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en', { hour: 'numeric' }).format(new Date(name.length));
    labels.set(name, found);
  }
  return found;
}

export function setZone(zone: string): void {
  process.env['TZ'] = zone;
}
