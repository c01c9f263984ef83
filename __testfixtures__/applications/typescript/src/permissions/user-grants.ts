import { db } from '../db/pool.js';
import { getOrLoad } from '../lib/get-or-compute.js';

/** Cache of the grants table; dropped for a user whenever his roles change. */
const grantsCache = new Map<string, readonly string[]>();

async function loadGrants(userId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ pattern: string }>(
    'select pattern from role_grants join user_roles using (role_id) where user_id = $1',
    [userId],
  );
  return Object.freeze(rows.map((r) => r.pattern));
}

export function grantsOf(userId: string): Promise<readonly string[]> {
  return getOrLoad(grantsCache, userId, loadGrants);
}

export function invalidateGrants(userId: string): void {
  grantsCache.delete(userId);
}
