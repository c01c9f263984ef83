import { memoizeBy } from './memoizeBy.mjs';

export const productJsonLd = memoizeBy(
  (sku, title, price) =>
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Product',
      sku,
      name: title,
      offers: { '@type': 'Offer', price, priceCurrency: 'EUR' },
    }),
  (sku, title, price) => JSON.stringify([sku, title, price]),
);
