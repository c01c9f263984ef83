import { PgDatabase, rootLogger, TenantDirectory } from '@lodgely/core';
import { RuleCompiler, TaxTable } from '@lodgely/pricing';
import { SmtpTransports } from '@lodgely/notifications';
import { PermissionEvaluator } from './auth/permission-evaluator.js';
import { SessionStore } from './auth/session-store.js';
import { SocketHub } from './realtime/socket-hub.js';
import { AvailabilityService } from './services/availability-service.js';
import { ListingService } from './services/listing-service.js';

const db = new PgDatabase(process.env['DATABASE_URL'] ?? 'postgres://localhost/lodgely');

/** Everything here lives as long as the process. */
export const container = {
  db,
  tenants: new TenantDirectory(db, rootLogger),
  listings: new ListingService(db),
  availability: new AvailabilityService(db),
  taxes: new TaxTable(db),
  rules: new RuleCompiler(rootLogger),
  permissions: new PermissionEvaluator(),
  sessions: new SessionStore(),
  sockets: new SocketHub(),
  transports: new SmtpTransports(),
} as const;

export type Container = typeof container;
