import { pino, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

export const rootLogger: Logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' });

const children = new Map<string, Logger>();

export function tenantLogger(tenantId: string): Logger {
  let child = children.get(tenantId);
  if (!child) {
    child = rootLogger.child({ tenantId });
    children.set(tenantId, child);
  }
  return child;
}

/** Support turns on debug logging for one tenant while looking into a ticket. */
export function setTenantLevel(tenantId: string, level: string): void {
  tenantLogger(tenantId).level = level;
}
