const sorted = new Map();
const previous = new Map();

export function cheapest(sku, offers) {
  const key = sku + JSON.stringify(offers);
  const known = sorted.get(key);
  if (known) return known;
  const list = Object.freeze([...offers].sort((a, b) => a.price - b.price).slice(0, 3));
  sorted.set(key, list);
  return list;
}

export function changed(sku, list) {
  const before = previous.get(sku);
  previous.set(sku, list);
  return before !== undefined && before !== list;
}
