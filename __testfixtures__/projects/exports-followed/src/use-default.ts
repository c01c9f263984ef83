import store from './default.ts';

export function label(key: string): string {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  store.set(key, made);
  return made;
}
