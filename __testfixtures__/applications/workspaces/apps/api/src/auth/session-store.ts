import { randomUUID } from 'node:crypto';

export interface Session {
  readonly userId: string;
  readonly tenantId: string;
  readonly createdAt: number;
  lastSeen: number;
}

export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  open(userId: string, tenantId: string): string {
    const id = randomUUID();
    const now = Date.now();
    this.#sessions.set(id, { userId, tenantId, createdAt: now, lastSeen: now });
    return id;
  }

  touch(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    if (session) session.lastSeen = Date.now();
    return session;
  }

  logout(id: string): void {
    this.#sessions.delete(id);
  }
}
