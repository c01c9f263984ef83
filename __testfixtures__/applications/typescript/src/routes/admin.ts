import { Router } from 'express';
import { adminSidebar, noteAdminAction } from '../audit/admin-actions.js';
import { auditTrail } from '../audit/trail.js';
import { applyStock } from '../catalog/stock.js';
import { readAttribute, type Attributes, attributeKey } from '../catalog/attribute-keys.js';
import { resolve } from '../di/container.js';
import { setOverride } from '../flags/index.js';
import { couriers } from '../geo/index.js';
import { accessLogTail } from '../http/access-log.js';
import { hits } from '../http/route-metrics.js';
import { errorSummary } from '../jobs/error-history.js';
import { runHistory } from '../jobs/run-history.js';
import { withFootnotes } from '../markdown/index.js';
import { bounceLog } from '../notifications/bounces.js';
import { recentDeliveries } from '../notifications/deliveries.js';
import { undeliveredPreview } from '../notifications/undelivered.js';
import { invalidateGrants, revokedTokens } from '../permissions/index.js';
import { latestQueries } from '../search/recent-queries.js';
import { zeroHitReport } from '../search/zero-hit-report.js';
import { exposition } from '../telemetry/counters.js';
import { mark, since } from '../telemetry/deploy-markers.js';
import { percentile } from '../telemetry/latency.js';
import { SlowQueryLog } from '../telemetry/slow-queries.js';
import { partials } from '../templating/partials.js';
import { drainFeed } from '../text/feed-scanner.js';

export const admin = Router();

admin.get('/admin/status', (_req, res) => res.json({
  jobs: runHistory.latest(), errors: errorSummary(), queries: latestQueries(), misses: zeroHitReport(),
  mails: recentDeliveries(), stuck: undeliveredPreview(), bounces: bounceLog.newest(25), slow: resolve(SlowQueryLog).page(), p99: percentile(0.99),
  home: hits('/'), log: accessLogTail(), sidebar: adminSidebar(),
}));
admin.get('/metrics', (_req, res) => res.send(exposition()));
admin.get('/admin/audit.csv', (_req, res) => res.send(auditTrail.exportCsv()));
admin.post('/admin/flags/:name', (req, res) => {
  setOverride(req.params.name!, Boolean(req.body.on));
  noteAdminAction(String(res.locals.userId), `flag ${req.params.name}`);
  res.status(204).end();
});
admin.post('/admin/markers', (req, res) => res.json({ handle: mark(req.body.label) }));
admin.get('/admin/markers/:handle', (req, res) => res.json({ ms: since(Number(req.params.handle)) }));
admin.put('/admin/partials/:name', (req, res) => { partials.register(req.params.name!, req.body.source); res.status(204).end(); });
admin.post('/admin/users/:id/roles', (req, res) => { invalidateGrants(req.params.id!); res.status(204).end(); });
admin.delete('/admin/tokens/:jti', (req, res) => { revokedTokens.revoke(req.params.jti!); res.status(204).end(); });
admin.post('/admin/feeds/:id', (req, res) => { drainFeed(req.params.id!, req.body.text, (l) => applyStock(l.sku, l.qty)); res.status(204).end(); });
admin.post('/admin/couriers/:id', (req, res) => { couriers.reportPosition(req.params.id!, req.body.lat, req.body.lon); res.status(204).end(); });
admin.post('/admin/print', (req, res) => res.send(withFootnotes(req.body.html)));
admin.post('/admin/attributes', (req, res) => {
  const attributes: Attributes = new Map(Object.entries(req.body as Record<string, string>).map(([k, v]) => [attributeKey(k), v]));
  res.json({ colour: readAttribute(attributes, 'Colour') });
});
