interface P { n: string }
const paths = new Map<string, P[]>();
function toPath(text: string): P[] {
  let found = paths.get(text);
  if (!found) { found = text.split('/').map((n) => ({ n })); paths.set(text, found); }
  return found;
}
export function route(text: string) { for (const p of toPath(text)) p.n = 'x'; return 1; }
