import { Pool } from 'pg';
import { db } from './pool.js';

const pools = new Map<string, Pool>();

/** Enterprise tenants have databases of their own. */
export async function poolFor(tenantId: string): Promise<Pool> {
  const existing = pools.get(tenantId);
  if (existing) return existing;

  const { rows } = await db.query<{ dsn: string }>('select dsn from tenants where id = $1', [tenantId]);
  const dsn = rows[0]?.dsn;
  if (!dsn) throw new Error(`unknown tenant ${tenantId}`);

  const pool = new Pool({ connectionString: dsn, max: 4 });
  pools.set(tenantId, pool);
  return pool;
}
