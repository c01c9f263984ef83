import { createHmac } from 'node:crypto';
import { tenantKey } from '../crypto/tenant-keys.js';

const tickets = new Map<string, string>();

/** Signed upload URL parameters for a file. */
export function uploadTicket(tenantId: string, file: string): string {
  const id = `${tenantId}/${file}`;
  const existing = tickets.get(id);
  if (existing) return existing;
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  const sig = createHmac('sha256', tenantKey(tenantId, 'media')).update(`${id}:${expires}`).digest('hex');
  const ticket = `exp=${expires}&sig=${sig}`;
  tickets.set(id, ticket);
  return ticket;
}

/** A ticket is good for the file it was issued for, once. */
export function redeemable(tenantId: string, file: string, ticket: string): boolean {
  return tickets.get(`${tenantId}/${file}`) === ticket;
}
