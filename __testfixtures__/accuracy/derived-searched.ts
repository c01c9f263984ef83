interface Tok { t: string }
const cache = new Map<string, Tok>();
function tok(s: string): Tok {
  let f = cache.get(s);
  if (!f) { f = { t: s.trim().toUpperCase() }; cache.set(s, f); }
  return f;
}
const order: Tok[] = [];
export function rank(s: string): number { const one = tok(s); const at = order.indexOf(one); return at < 0 ? order.push(one) - 1 : at; }
