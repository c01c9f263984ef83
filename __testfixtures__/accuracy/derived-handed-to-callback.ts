const cache = new Map<string, string[]>();
function get(s: string): string[] { let f = cache.get(s); if (!f) { f = s.split('.'); cache.set(s, f); } return f; }
export function visit(s: string, cb: (parts: string[]) => void): void { cb(get(s)); }
