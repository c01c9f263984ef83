const collators = Object.create(null);

function collatorFor(tag) {
  const known = collators[tag];
  if (known) {
    return known;
  }
  const collator = new Intl.Collator(tag, { numeric: true });
  collators[tag] = collator;
  return collator;
}

const orders = new Set();

function add(tag) {
  const { compare } = collatorFor(tag);
  orders.add(compare);
  return orders.size;
}

module.exports = { add };
