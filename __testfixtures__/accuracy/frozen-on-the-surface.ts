const cache = new Map<string, { readonly parts: string[] }>();
export function get(s: string) { let f = cache.get(s); if (!f) { f = Object.freeze({ parts: s.split('.') }); cache.set(s, f); } return f; }
export function add(s: string, p: string) { const { parts } = get(s); parts.push(p); return parts; }
