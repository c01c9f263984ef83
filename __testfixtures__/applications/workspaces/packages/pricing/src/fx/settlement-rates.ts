interface SpotQuote {
  readonly bid: number;
  readonly ask: number;
}

/**
 * All payouts of one settlement run are converted with one rate, whichever was
 * current when the run first touched the currency.
 */
const spotByRun = new Map<string, Promise<SpotQuote>>();

async function currentSpot(currency: string): Promise<SpotQuote> {
  const response = await fetch(`https://fx.internal/spot/${currency}`);
  if (!response.ok) throw new Error(`spot ${currency}: HTTP ${response.status}`);
  return (await response.json()) as SpotQuote;
}

export function settlementRate(runId: string, currency: string): Promise<SpotQuote> {
  const key = `${runId}:${currency}`;
  let quote = spotByRun.get(key);
  if (!quote) {
    quote = currentSpot(currency);
    spotByRun.set(key, quote);
  }
  return quote;
}
