import type { Dataset, Query, Row } from './types.js';

const PRODUCTS = ['desk', 'chair', 'lamp', 'shelf', 'sofa', 'rug'];
const REGIONS = ['emea', 'apac', 'amer'];

/** The rows that a query asks for, as a new snapshot. */
export function loadDataset(query: Query): Dataset {
  const rows: Row[] = [];
  for (let index = 0; index < 24; index++) {
    const product = PRODUCTS[index % PRODUCTS.length] ?? 'desk';
    const region = REGIONS[index % REGIONS.length] ?? 'emea';
    if (query.region !== undefined && query.region !== region) continue;
    rows.push({ product: query.product ?? product, region, quantity: 1 + ((index * 7 + query.text.length) % 120) });
  }
  return { name: query.text, rows };
}
