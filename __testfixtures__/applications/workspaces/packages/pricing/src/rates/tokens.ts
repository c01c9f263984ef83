export type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'op'; readonly value: string };

const tokenLists: Record<string, readonly Token[]> = Object.create(null);

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z_]\w*)|(<=|>=|==|&&|\|\||[<>+\-*/()]))/iy;

function scan(source: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(`unexpected character at ${at} in "${source}"`);
    if (match[1] !== undefined) tokens.push({ type: 'number', value: Number(match[1]) });
    else if (match[2] !== undefined) tokens.push({ type: 'name', value: match[2] });
    else tokens.push({ type: 'op', value: match[3] ?? '' });
  }
  return tokens;
}

export function tokenize(source: string): readonly Token[] {
  const known = tokenLists[source];
  if (known !== undefined) {
    return known;
  }
  return (tokenLists[source] = scan(source));
}
