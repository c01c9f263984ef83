interface Session {
  readonly user: string;
  readonly visits: number;
}

const sessions = new Map<string, Session>();

function getSession(id: string): Session | undefined {
  return sessions.get(id);
}

function setSession(id: string, session: Session): void {
  sessions.set(id, session);
}

export function visit(id: string, user: string): number {
  const session = getSession(id) ?? { user, visits: 0 };
  const next = { user: session.user, visits: session.visits + 1 };
  setSession(id, next);
  return next.visits;
}
