interface Path { readonly keys: string[] }
const paths = new Map<string, Path>();
function toPath(text: string): Path {
  let found = paths.get(text);
  if (!found) { found = { keys: text.split('/') }; paths.set(text, found); }
  return found;
}
export function route(text: string, method: string) { return { method, path: toPath(text), size: toPath(text).keys.length }; }
export function joined(text: string) { return toPath(text).keys.map((k) => `:${k}`).join(''); }
export function listed(text: string) { return [toPath(text), toPath('/')]; }
