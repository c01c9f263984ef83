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

let last;

function isOther(tag) {
  const { compare } = collatorFor(tag);
  const isNew = compare !== last;
  last = compare;
  return isNew;
}

module.exports = { isOther };
