import { db } from '../db/pool.js';
import { listings } from '../db/entity-manager.js';
import { recordStartup } from '../telemetry/startup-notes.js';
import { tick, type Report } from './report-scheduler.js';
import { jobQueue } from './queue.js';

recordStartup('jobs: report scheduler every minute');
recordStartup('jobs: listing flush every 10 s');

export function startJobs(): void {
  setInterval(async () => {
    const { rows } = await db.query<Report>('select id, tenant_id as "tenantId", cron, sql from reports');
    tick(rows, Date.now());
  }, 60_000).unref();
  setInterval(() => jobQueue.enqueue('flush-listings', () => listings.flush()), 10_000).unref();
}
