interface Attempts {
  failed: number;
  lockedUntil: number;
}

const attempts = new Map<string, Attempts>();

function attemptsFor(login: string): Attempts {
  const existing = attempts.get(login);
  if (existing) return existing;
  const fresh: Attempts = { failed: 0, lockedUntil: 0 };
  attempts.set(login, fresh);
  return fresh;
}

export function isLocked(login: string): boolean {
  return attemptsFor(login).lockedUntil > Date.now();
}

export function recordFailure(login: string): void {
  const a = attemptsFor(login);
  a.failed += 1;
  if (a.failed % 5 === 0) a.lockedUntil = Date.now() + a.failed * 60_000;
}

export function recordSuccess(login: string): void {
  attemptsFor(login).failed = 0;
}
