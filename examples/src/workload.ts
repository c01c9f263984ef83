import { setImmediate as nextTurn } from 'node:timers/promises';
import { etagOf } from './etag.js';
import { compare, createReport, exportReport, placeOrder } from './service.js';
import { isThrottled } from './throttle.js';

const ROUNDS = 12;
const WARM_UP = 4;
const REQUESTS = 1_500;

async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc (npm run workload)');
  for (let pass = 0; pass < 3; pass++) {
    await nextTurn();
    globalThis.gc();
  }
}

function serve(round: number): void {
  for (let request = 0; request < REQUESTS; request++) {
    const user = `user-${round}-${request}`;
    isThrottled(user);
    const report = createReport(user, `region:emea product:item-${round}-${request} week ${request}`, 'USD');
    etagOf(report);
    exportReport(user, report, () => {});
  }
  for (let request = 0; request < 10; request++) {
    const topics = Array.from({ length: 40 }, (_, topic) => `region:amer topic-${topic}`);
    compare(`workspace-${round}-${request}`, `analyst-${request}`, topics);
    placeOrder(`user-${request}`, `order-${round}-${request}`, 'desk', request);
  }
}

const heaps: number[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  serve(round);
  await collectGarbage();
  const heap = process.memoryUsage().heapUsed;
  heaps.push(heap);
  console.log(`round ${String(round).padStart(2)}  heapUsed ${(heap / 1e6).toFixed(2).padStart(6)} MB`);
}
const growth = ((heaps.at(-1) ?? 0) - (heaps[WARM_UP - 1] ?? 0)) / (ROUNDS - WARM_UP);
console.log(`growth per round, rounds ${WARM_UP + 1} to ${ROUNDS}: ${Math.round(growth / 1000)} kB`);
