class Session { user = 'anonymous'; login(name: string): void { this.user = name; } }
export const session = new Session();
const greetings = new Map<string, string>();
export function greeting(page: string): string {
  let text = greetings.get(page);
  if (text === undefined) { text = `Hello ${session.user} on ${page}`; greetings.set(page, text); }
  return text;
}
