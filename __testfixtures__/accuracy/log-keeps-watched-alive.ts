const kept: object[] = [];
const seen = new Set<WeakRef<object>>();

export function track(name: string): void {
  const entry = { name };
  kept.push(entry);
  seen.add(new WeakRef(entry));
}

export function countAlive(): number {
  return [...seen].filter((reference) => reference.deref()).length;
}
