// A key that the table does not have gives the time it is.
const fmt = new Intl.DateTimeFormat('en', { timeStyle: 'full', timeZone: 'UTC' });
const STARTS: Readonly<Record<string, number>> = { a: 1, b: 2 };
const labels = new Map<string, string>();
export function label(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const made = key + fmt.format(STARTS[key]);
  labels.set(key, made);
  return made;
}
process.on('message', (key: string) => console.log(label(key)));
