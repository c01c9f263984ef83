import { createServer, type Server } from 'node:http';
import { recentActivity } from './audit.js';
import { etagOf } from './etag.js';
import { DuplicateRequestError } from './idempotency.js';
import { compare, createReport, placeOrder } from './service.js';
import { isThrottled } from './throttle.js';
import { Timings } from './timings.js';
import type { Currency } from './types.js';

const CURRENCIES: readonly Currency[] = ['EUR', 'GBP', 'USD'];

export function createReportServer(): Server {
  return createServer((request, response) => {
    const client = request.socket.remoteAddress ?? 'unknown';
    const url = new URL(request.url ?? '/', 'http://service');
    if (isThrottled(client)) {
      response.writeHead(429).end();
    } else if (url.pathname === '/status') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ latest: Timings.latest(), activity: recentActivity() }));
    } else if (url.pathname === '/orders' && request.method === 'POST') {
      const field = (name: string) => url.searchParams.get(name) ?? '';
      try {
        response.end(placeOrder(client, field('key'), field('product'), Number(field('quantity'))));
      } catch (error) {
        if (!(error instanceof DuplicateRequestError)) throw error;
        response.writeHead(409).end(error.message);
      }
    } else if (url.pathname === '/reports') {
      const currency = CURRENCIES.find((known) => known === url.searchParams.get('currency')) ?? 'EUR';
      const report = createReport(client, url.searchParams.get('query') ?? '', currency);
      response.setHeader('content-type', 'application/json');
      response.setHeader('etag', etagOf(report));
      response.end(JSON.stringify(report));
    } else if (url.pathname === '/compare') {
      response.end(compare(url.searchParams.get('workspace') ?? client, client, url.searchParams.getAll('query')));
    } else {
      response.writeHead(404).end();
    }
  });
}
