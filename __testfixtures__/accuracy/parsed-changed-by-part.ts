const docs = new Map<string, any>();
export function doc(text: string): any {
  let found = docs.get(text);
  if (!found) { found = JSON.parse(text); docs.set(text, found); }
  return found;
}
export function rename(text: string, name: string): any { const { meta } = doc(text); meta.name = name; return meta; }
