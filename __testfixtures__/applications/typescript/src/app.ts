import express, { json, type Application, type Handler } from 'express';
import { graphqlHandler } from './graphql/handler.js';
import { accessLog } from './http/access-log.js';
import { rateLimit } from './http/rate-limiter.js';
import { countHits } from './http/route-metrics.js';
import { accounts } from './routes/accounts.js';
import { admin } from './routes/admin.js';
import { content } from './routes/content.js';
import { bookings } from './routes/bookings.js';
import { listingRoutes } from './routes/listings.js';
import { leaveCrumb } from './telemetry/breadcrumbs.js';
import { counter } from './telemetry/counters.js';
import { recordLatency } from './telemetry/latency.js';
import { Telemetry } from './telemetry/recent-events.js';

const telemetry: Handler = (req, res, next) => {
  const started = performance.now();
  leaveCrumb(`${req.method} ${req.path}`);
  res.on('finish', () => {
    recordLatency(performance.now() - started);
    counter('http_requests', { path: req.path, status: String(res.statusCode) }).inc();
    Telemetry.emit('request', { path: req.path });
  });
  next();
};

export function createApp(): Application {
  const app = express();
  app.use(json(), accessLog, telemetry, countHits, rateLimit(300));
  app.use(accounts, bookings, listingRoutes, content, admin);
  app.post('/graphql', graphqlHandler);
  return app;
}
