import { Counter, Histogram } from 'prom-client';

const histograms: Record<string, Histogram<string>> = {};

/** Metric names are derived from the operation, e.g. `db_listing_find`. */
export function histogram(name: string): Histogram<string> {
  return (histograms[name] ??= new Histogram({
    name,
    help: `Duration of ${name} in seconds`,
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
  }));
}

export const cacheMisses = new Counter({
  name: 'cache_misses_total',
  help: 'Misses of in-process caches',
  labelNames: ['cache'],
});

export async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const end = histogram(name).startTimer();
  try {
    return await run();
  } finally {
    end();
  }
}
