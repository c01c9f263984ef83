const exposed: Set<string> = new Set();

/** True for the first evaluation of a flag for a user; we are billed per exposure. */
export function firstExposure(flag: string, userId: string): boolean {
  const key = `${flag}\t${userId}`;
  if (exposed.has(key)) return false;
  exposed.add(key);
  return true;
}
