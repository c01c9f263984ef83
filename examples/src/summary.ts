import type { Dataset } from './types.js';

export interface Summary {
  readonly pieces: number;
  readonly products: ReadonlyMap<string, number>;
}

const summaries = new Map<Dataset, Summary>();

export function summarize(dataset: Dataset): Summary {
  const existing = summaries.get(dataset);
  if (existing !== undefined) {
    return existing;
  }
  const products = new Map<string, number>();
  let pieces = 0;
  for (const row of dataset.rows) {
    pieces += row.quantity;
    products.set(row.product, (products.get(row.product) ?? 0) + row.quantity);
  }
  const summary: Summary = { pieces, products };
  summaries.set(dataset, summary);
  return summary;
}
