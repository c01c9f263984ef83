export type Token = { readonly type: 'number'; readonly value: number } | { readonly type: 'name'; readonly value: string };

const lists: Record<string, readonly Token[]> = Object.create(null);

const TOKEN = /\s*(?:(\d+)|([a-z_]\w*))/iy;

function scan(source: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(`unexpected character at ${at} in "${source}"`);
    if (match[1] !== undefined) tokens.push({ type: 'number', value: Number(match[1]) });
    else tokens.push({ type: 'name', value: match[2] ?? '' });
  }
  return tokens;
}

export function countTokens(source: string): number {
  let known = lists[source];
  if (known === undefined) {
    known = scan(source);
    lists[source] = known;
  }
  return known.length;
}
