import { createServer } from 'node:http';
import { match } from './routes.mjs';
import { lookup as redirectFor, add as addRedirect } from './redirects.mjs';
import { isBot } from './bots.mjs';
import { preferredLocale } from './acceptLanguage.mjs';
import { open as openStream } from './sse.mjs';
import { saw, uniqueVisitors } from './visitors.mjs';
import { renderPage } from '../render/page.mjs';
import { renderErrors, timings } from '../render/index.js';
import { loadCatalog } from '../i18n/catalogs.mjs';
import { tracking } from '../data/tracking.mjs';
import { crumb, crashReport } from '../util/crashReport.mjs';
import { trace, traceState } from '../util/trace.mjs';

async function handle(req, res) {
  const { pathname } = new URL(req.url, 'http://localhost');
  crumb(`${req.method} ${pathname}`);
  trace(`request ${pathname}`);

  const moved = redirectFor(pathname);
  if (moved) return res.writeHead(301, { location: moved }).end();
  if (pathname === '/events') return openStream(req, res);
  if (pathname === '/-/status') {
    return res.end(
      JSON.stringify({ visitors: uniqueVisitors(), errors: renderErrors.latest(), render: timings.average(), trace: traceState() }),
    );
  }
  if (pathname === '/-/redirects' && req.method === 'POST') {
    addRedirect(req.headers['x-from'], req.headers['x-to']);
    return res.end();
  }

  if (pathname === '/-/feed') {
    return res.end(JSON.stringify(tracking.feed.since(Number(req.headers['x-cursor'] ?? 0))));
  }
  if (pathname === '/-/parcel-event' && req.method === 'POST') {
    await tracking.apply(req.headers['x-token'], { at: Date.now(), eta: Number(req.headers['x-eta']) || null });
    return res.end();
  }

  const found = match(pathname);
  if (!found) return res.writeHead(404).end();

  const ua = req.headers['user-agent'] ?? '';
  if (!isBot(ua)) saw(req.socket.remoteAddress);
  const locale = preferredLocale(req.headers['accept-language'] ?? '');
  const catalog = await loadCatalog(locale);
  res.end(await renderPage(found, { locale, catalog, rawLanguage: req.headers['accept-language'] }));
}

createServer((req, res) => {
  handle(req, res).catch((err) => {
    renderErrors.add(req.url, err);
    console.error(crashReport(err));
    res.writeHead(500).end();
  });
}).listen(Number(process.env.PORT ?? 4001));
