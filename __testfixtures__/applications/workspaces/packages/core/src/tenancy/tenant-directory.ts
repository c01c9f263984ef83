import type { Database } from '../db/database.js';
import type { Logger } from '../logging/logger.js';
import type { Tenant } from './tenant.js';

/**
 * Host name → tenant. Read-through cache over the `tenants` table; the admin
 * service calls `invalidate` after each change.
 */
export class TenantDirectory {
  private readonly cache = new Map<string, Tenant | null>();

  constructor(
    private readonly db: Database,
    private readonly log: Logger,
  ) {}

  async findByHost(host: string): Promise<Tenant | null> {
    const cached = this.cache.get(host);
    if (cached !== undefined) return cached;

    try {
      const [row] = await this.db.query<Tenant>('select * from tenants where host = $1', [host]);
      const tenant = row ? Object.freeze(row) : null;
      this.cache.set(host, tenant);
      return tenant;
    } catch (error) {
      this.log.error({ error, host }, 'tenant lookup failed');
      throw error;
    }
  }

  invalidate(host: string): void {
    this.cache.delete(host);
  }
}
