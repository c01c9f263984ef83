import type { Response } from 'express';
import { onTenantChange } from '@lodgely/core';

/** Server-sent events that tell a back-office tab to reload its calendar. */
export function streamCalendar(tenantId: string, res: Response): void {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  onTenantChange((change) => {
    if (change.tenantId !== tenantId || res.writableEnded) return;
    res.write(`event: changed\ndata: ${JSON.stringify(change.field)}\n\n`);
  });
}
