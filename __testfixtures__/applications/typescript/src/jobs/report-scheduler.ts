import { resolve } from '../di/container.js';
import { SlowQueryLog } from '../telemetry/slow-queries.js';
import { prepare } from '../db/sql-template.js';
import { poolFor } from '../db/tenant-pools.js';
import { jobQueue } from './queue.js';
import { nextRun, reschedule } from './next-run.js';

export interface Report {
  id: string;
  tenantId: string;
  cron: string;
  sql: string;
}

export function tick(reports: readonly Report[], now: number): void {
  for (const report of reports) {
    if (nextRun(report.id, report.cron) > now) continue;
    reschedule(report.id, report.cron);
    jobQueue.enqueue(`report:${report.id}`, async () => {
      const pool = await poolFor(report.tenantId);
      const q = prepare(report.sql, { tenant: report.tenantId, now });
      const started = performance.now();
      await pool.query(q.text, q.values);
      resolve(SlowQueryLog).note(q.text, performance.now() - started);
    });
  }
}
