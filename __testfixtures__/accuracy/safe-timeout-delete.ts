const tokens = new Map<string, string>();
export function issue(user: string): string {
  const token = crypto.randomUUID();
  tokens.set(token, user);
  setTimeout(() => tokens.delete(token), 60_000);
  return token;
}
export const userOf = (token: string) => tokens.get(token);
