import express, { type NextFunction, type Request, type Response } from 'express';
import { WebSocketServer } from 'ws';
import { bindTenant, featureFlags, noteError, rootLogger } from '@lodgely/core';
import { debugEvent } from './admin/debug-events.js';
import { visitor } from './admin/visitor-stats.js';
import { verificationKey } from './auth/jwks.js';
import { ScopeParser } from './auth/scope-parser.js';
import { container } from './container.js';
import { logAccess } from './middleware/access-log.js';
import { rateLimit } from './middleware/rate-limit.js';
import { matchRoute } from './middleware/route-matcher.js';
import { bookingRoutes } from './routes/bookings.js';
import { internalRoutes } from './routes/internal.js';
import { listingRoutes } from './routes/listings.js';
import { settingsRoutes } from './routes/settings.js';

const app = express();
app.use(express.json(), logAccess, rateLimit);

app.use(async (req, res, next) => {
  const tenant = await container.tenants.findByHost(req.hostname);
  if (!tenant) {
    res.status(404).json({ error: 'unknown tenant' });
    return;
  }
  bindTenant(req, tenant);
  debugEvent(`${tenant.id} ${matchRoute(req.path)?.name ?? 'other'}`);
  visitor(req.header('x-visitor') ?? req.ip ?? '', req.header('user-agent') ?? '');
  if (featureFlags.isOn('new-search', tenant.id)) res.setHeader('x-search', 'v2');
  next();
});

app.use(async (req, res, next) => {
  const scope = req.header('x-scope') ?? '';
  const needed = req.method === 'GET' ? 'bookings:read' : 'bookings:write';
  const session = container.sessions.touch(req.header('x-session') ?? '');
  if (!session && !ScopeParser.allows(scope, needed)) {
    res.status(401).end();
    return;
  }
  const [issuer, kid] = [req.header('x-issuer'), req.header('x-kid')];
  if (issuer && kid) await verificationKey(issuer, kid);
  next();
});

app.use(listingRoutes(container), bookingRoutes(container), settingsRoutes(container), internalRoutes);

app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
  noteError(req.path, error);
  res.status(500).json({ error: 'internal error' });
});

const server = app.listen(Number(process.env['PORT'] ?? 8080), () => rootLogger.info('api is up'));

new WebSocketServer({ server }).on('connection', (socket, req) => {
  const userId = new URL(req.url ?? '/', 'ws://local').searchParams.get('user');
  if (userId) container.sockets.attach(userId, socket);
  else socket.close();
});
