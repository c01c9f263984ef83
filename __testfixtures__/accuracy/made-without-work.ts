const tokens = new Map<string, { readonly name: string }>();
export function token(name: string): { readonly name: string } {
  let found = tokens.get(name);
  if (!found) { found = Object.freeze({ name }); tokens.set(name, found); }
  return found;
}
