const IDLE_MS = 5 * 60_000;
const lastSeen = new Map<string, number>();

export function touch(userId: string): void {
  lastSeen.set(userId, Date.now());
}

export function isOnline(userId: string): boolean {
  return Date.now() - (lastSeen.get(userId) ?? 0) < IDLE_MS;
}

setInterval(() => {
  const limit = Date.now() - IDLE_MS;
  for (const [userId, at] of lastSeen) {
    if (at < limit) lastSeen.delete(userId);
  }
}, 60_000).unref();
