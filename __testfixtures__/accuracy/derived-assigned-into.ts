const cache = new Map<string, { keys: string[] }>();
function get(s: string) {
  let f = cache.get(s);
  if (!f) { f = { keys: s.split('.') }; cache.set(s, f); }
  return f;
}
export function extend(s: string, extra: object) { return Object.assign(get(s), extra); }
