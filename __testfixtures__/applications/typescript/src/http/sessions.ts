import { randomBytes } from 'node:crypto';

export interface Session {
  userId: string;
  createdAt: number;
  basket: string[];
}

export class SessionStore {
  private static sessions = new Map<string, Session>();

  static open(userId: string): string {
    const sid = randomBytes(24).toString('hex');
    SessionStore.sessions.set(sid, { userId, createdAt: Date.now(), basket: [] });
    return sid;
  }

  static get(sid: string): Session | undefined {
    return SessionStore.sessions.get(sid);
  }
}
