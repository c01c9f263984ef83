interface Token { type: string; text: string }
const cache = new Map<string, Token[]>();
function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (const part of source.split(' ')) tokens.push({ type: 'word', text: part });
  return tokens;
}
export function parse(source: string): Token[] {
  let found = cache.get(source);
  if (!found) {
    found = tokenize(source);
    cache.set(source, found);
  }
  return found;
}
