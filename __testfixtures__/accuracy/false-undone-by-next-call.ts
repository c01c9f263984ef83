const sessions = new Map<string, { since: number }>();
export function touch(id: string): { since: number } {
  const known = sessions.get(id);
  if (known) sessions.delete(id);
  const session = { since: Date.now() };
  sessions.set(id, session);
  return session;
}
export const find = (id: string) => sessions.get(id);
