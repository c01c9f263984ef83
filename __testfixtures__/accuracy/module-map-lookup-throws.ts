const users = new Map<string, { name: string }>();
let next = 0;
export function addUser(name: string): string {
  const id = `user-${++next}`;
  users.set(id, { name });
  return id;
}
export function getUser(id: string): { name: string } {
  const user = users.get(id);
  if (!user) throw new Error(`no user ${id}`);
  return user;
}
