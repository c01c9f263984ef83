const pairs: Record<string, string> = {};

export function pair(text: string): string {
  const memo = pairs;
  if (memo[text]) return memo[text];
  const made = `${text}=${text}`;
  memo[text] = made;
  return made;
}

export function all(): string[] {
  const memo = pairs;
  return Object.keys(memo);
}
