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

function isBefore(first, second, tag) {
  const { compare: order } = collatorFor(tag);
  return order(first, second) < 0;
}

module.exports = { isBefore };
