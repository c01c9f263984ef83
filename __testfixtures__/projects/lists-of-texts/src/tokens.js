const tokensByText = new Map();

function tokenize(text) {
  const tokens = [];
  for (const part of text.split(' ')) {
    const names = [];
    for (const name of part.split('.')) names.push(name.trim());
    tokens.push({ names, size: part.length });
  }
  return tokens;
}

function tokensOf(text) {
  let tokens = tokensByText.get(text);
  if (tokens === undefined) {
    tokens = tokenize(text);
    tokensByText.set(text, tokens);
  }
  return tokens;
}

export function fill(text, values, show) {
  let all = '';
  for (const token of tokensOf(text)) {
    for (let i = 0; i < token.names.length; i += 1) all += show(token.names[i], values);
  }
  return all;
}
