export class Session {
  visits = 0;
  readonly name: string;
  constructor(name: string) { this.name = name.trim().toLowerCase(); }
}
const sessions = new Map<string, Session>();
export function session(name: string): Session {
  let found = sessions.get(name);
  if (!found) { found = new Session(name); sessions.set(name, found); }
  return found;
}
