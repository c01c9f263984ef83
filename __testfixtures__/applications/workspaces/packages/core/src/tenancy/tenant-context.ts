import type { IncomingMessage } from 'node:http';
import type { Tenant } from './tenant.js';

const tenants = new WeakMap<IncomingMessage, Tenant>();

export function bindTenant(req: IncomingMessage, tenant: Tenant): void {
  tenants.set(req, tenant);
}

export function tenantOf(req: IncomingMessage): Tenant {
  const tenant = tenants.get(req);
  if (!tenant) throw new Error('no tenant bound to this request');
  return tenant;
}
