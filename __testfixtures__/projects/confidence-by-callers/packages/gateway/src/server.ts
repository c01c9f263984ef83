import Router from '@koa/router';
import { connect } from './feed.ts';

const hits = new Map<string, string>();

/** The middleware is made once, as the module loads, and runs for each request. */
export function counted() {
  return async function registerHit(context: { path: string }, next: () => Promise<void>): Promise<void> {
    if (!hits.has(context.path)) hits.set(context.path, context.path.toLowerCase());
    await next();
  };
}

new Router().get('/pages/:name', counted());

connect('ws://quotes.example');
