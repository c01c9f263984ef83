interface Context { user: { id: string; name: string } }
const greetings = new Map<string, string>();

export function greet(context: Context): string {
  const user = context.user;
  const key = user.id;
  const hit = greetings.get(key);
  if (hit !== undefined) return hit;
  const text = `Hello, ${user.name.trim()}`;
  greetings.set(key, text);
  return text;
}
