const patterns = new Map<string, RegExp>();
function has(text: string, ...tokens: string[]): boolean {
  const token = tokens.length === 1 ? tokens[0]! : `(${tokens.join('|')})`;
  let pattern = patterns.get(token);
  if (!pattern) {
    pattern = new RegExp(`\\b${token}\\b`);
    patterns.set(token, pattern);
  }
  return pattern.test(text);
}
function hasAll(text: string, ...tokens: string[]): boolean {
  return has(text, ...tokens);
}
export const isSigned = (text: string): boolean => hasAll(text, 'signature') || has(text, 'sender', 'author');
