const scanners = new Map<string, RegExp>();

function scannerFor(feedId: string): RegExp {
  let re = scanners.get(feedId);
  if (!re) {
    re = /^(?<sku>[A-Z0-9-]+);(?<qty>\d+)\r?\n/gm;
    scanners.set(feedId, re);
  }
  return re;
}

export interface StockLine {
  sku: string;
  qty: number;
}

/** Partners re-send the growing text of the day; returns the next line of it. */
export function nextStockLine(feedId: string, text: string): StockLine | null {
  const match = scannerFor(feedId).exec(text);
  if (!match?.groups) return null;
  return { sku: match.groups.sku!, qty: Number(match.groups.qty) };
}

export function drainFeed(feedId: string, text: string, apply: (line: StockLine) => void, max = 200): void {
  for (let i = 0; i < max; i++) {
    const line = nextStockLine(feedId, text);
    if (!line) return;
    apply(line);
  }
}
