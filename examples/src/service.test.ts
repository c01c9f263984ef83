import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { recentActivity } from './audit.js';
import { DuplicateRequestError } from './idempotency.js';
import { quote } from './pricing.js';
import { parseQuery } from './query.js';
import { createReportServer } from './server.js';
import { compare, createReport, exportReport, placeOrder } from './service.js';
import { sessionById } from './session.js';
import { Timings } from './timings.js';
import { closeWorkspace, openWorkspace } from './workspace.js';

test('a query is filters and terms', () => {
  assert.deepEqual(parseQuery('region:emea Oak desk'), {
    text: 'region:emea Oak desk',
    region: 'emea',
    product: undefined,
    terms: ['oak', 'desk'],
  });
});

test('the same question has the same answer, long after it was first asked', () => {
  const first = createReport('ada', 'region:apac', 'USD');
  const price = quote('constructor', 12, 'GBP');
  for (let index = 0; index < 2_000; index++) {
    createReport('ada', `region:apac note-${index}`, 'USD');
    quote(`product-${index}`, index, 'GBP');
  }
  assert.deepEqual(createReport('ada', 'region:apac', 'USD'), first);
  assert.equal(quote('constructor', 12, 'GBP'), price);
});

test('the status page shows the last twenty actions, newest last', () => {
  for (let index = 0; index < 1_200; index++) placeOrder('grace', `status-${index}`, 'lamp', 1 + index);
  const activity = recentActivity();
  assert.equal(activity.length, 20);
  assert.deepEqual(activity.at(-1), { user: 'grace', action: 'order', detail: '1200 lamp' });
  assert.deepEqual(activity[0], { user: 'grace', action: 'order', detail: '1181 lamp' });
});

test('an order that was accepted is never accepted again', () => {
  placeOrder('ada', 'order-0', 'desk', 1);
  for (let index = 1; index < 2_000; index++) placeOrder('ada', `order-${index}`, 'desk', 1);
  assert.throws(() => placeOrder('ada', 'order-0', 'desk', 1), DuplicateRequestError);
});

test('a session knows its workspace while it is open', () => {
  const workspace = openWorkspace('planning');
  const session = workspace.join('ada');
  assert.equal(sessionById(session.id), session);
  assert.equal(session.describe(), 'ada in planning');
  assert.equal(session.workspace, workspace);
  assert.equal(session.active, true);
  closeWorkspace('planning');
  assert.equal(session.active, false);
  assert.equal(session.describe(), 'ada (ended)');
});

test('a comparison closes its workspace and keeps its session', () => {
  const id = compare('comparison', 'grace', ['region:emea', 'region:amer']);
  assert.equal(sessionById(id).describe(), 'grace (ended)');
});

test('an export reports its progress', () => {
  const steps: number[] = [];
  const csv = exportReport('export-1', createReport('ada', 'region:emea', 'EUR'), (done) => steps.push(done));
  assert.deepEqual(steps, [1, 2]);
  assert.match(csv, /^desk,\d+,\d+\nshelf,\d+,\d+$/);
});

test('reports, orders and status are served over HTTP', async () => {
  const server = createReportServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/reports?query=region:emea&currency=GBP`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('etag') ?? '', /^"[\w-]{22}"$/);
    assert.deepEqual(await response.json(), createReport('ada', 'region:emea', 'GBP'));
    const order = `http://127.0.0.1:${port}/orders?key=http-1&product=lamp&quantity=3`;
    assert.match(await (await fetch(order, { method: 'POST' })).text(), /^€\d+\.\d\d$/);
    assert.equal((await fetch(order, { method: 'POST' })).status, 409);
    const status = (await (await fetch(`http://127.0.0.1:${port}/status`)).json()) as { latest: number };
    assert.equal(typeof status.latest, 'number');
    assert.equal(Timings.latest(), status.latest);
    assert.equal((await fetch(`http://127.0.0.1:${port}/nothing`)).status, 404);
  } finally {
    server.close();
  }
});
