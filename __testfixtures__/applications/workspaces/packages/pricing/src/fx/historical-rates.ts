/**
 * ECB reference fixings. A fixing is published once per working day and is
 * final, so answers for past days can be kept; a miss only costs a request.
 */
export type FetchJson = (url: string) => Promise<unknown>;

export function createHistoricalRates(fetchJson: FetchJson, baseUrl: string) {
  const fixings = new Map<string, Promise<number>>();

  async function load(key: string): Promise<number> {
    const body = (await fetchJson(`${baseUrl}/fixing/${key}`)) as { rate?: unknown };
    if (typeof body.rate !== 'number') throw new Error(`no fixing for ${key}`);
    return body.rate;
  }

  return function fixing(currency: string, pastDay: string): Promise<number> {
    if (pastDay >= new Date().toISOString().slice(0, 10)) {
      return Promise.reject(new RangeError('fixings are available for past days only'));
    }
    const key = `${pastDay}/${currency}`;
    const cached = fixings.get(key);
    if (cached) return cached;

    const promise = load(key);
    fixings.set(key, promise);
    promise.catch(() => fixings.delete(key));
    return promise;
  };
}

export const fixing = createHistoricalRates(
  async (url) => (await fetch(url)).json(),
  process.env['FX_URL'] ?? 'https://fx.internal',
);
