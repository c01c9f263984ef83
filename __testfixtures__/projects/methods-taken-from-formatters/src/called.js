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

function sort(rows, tag) {
  const { compare } = collatorFor(tag);
  return rows.slice().sort((a, b) => compare(a.title, b.title));
}

module.exports = { sort };
