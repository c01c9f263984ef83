const paths = new Map<string, string[]>();
function toPath(text: string): string[] {
  let found = paths.get(text);
  if (!found) { found = text.split('/'); paths.set(text, found); }
  return found;
}
export function route(text: string) { const r = { keys: toPath(text) }; r.keys.push('x'); return r; }
