import { db } from '../db/pool.js';
import { logger } from '../lib/logger.js';

/** Display names cannot be changed after sign-up, so the cache needs no invalidation. */
const nameCache = new Map<string, string>();

export async function displayName(userId: string): Promise<string> {
  const cached = nameCache.get(userId);
  if (cached !== undefined) {
    return cached;
  }
  try {
    const { rows } = await db.query<{ display_name: string }>('select display_name from users where id = $1', [userId]);
    const name = rows[0]?.display_name;
    if (name === undefined) return 'Deleted user';
    nameCache.set(userId, name);
    return name;
  } catch (err) {
    logger.error('display name lookup failed', { userId, err: String(err) });
    return 'Guest';
  }
}
