let pepper = 'dev';
const tokens = new Map<string, string>();
export class App {
  constructor(options: { pepper: string }) {
    pepper = options.pepper;
  }
}
export function tokenOf(user: string): string {
  const hit = tokens.get(user);
  if (hit !== undefined) return hit;
  const token = `${user}.${pepper}`;
  tokens.set(user, token);
  return token;
}
