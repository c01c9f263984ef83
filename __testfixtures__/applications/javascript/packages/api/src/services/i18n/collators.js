'use strict';

const collators = Object.create(null);

function collatorFor(tag) {
  const existing = collators[tag];
  if (existing) {
    return existing;
  }
  let collator;
  try {
    collator = new Intl.Collator(tag, { numeric: true });
  } catch (err) {
    collator = new Intl.Collator('en', { numeric: true });
  }
  collators[tag] = collator;
  return collator;
}

function sortByTitle(rows, tag) {
  const { compare } = collatorFor(tag);
  return rows.slice().sort((a, b) => compare(a.title, b.title));
}

module.exports = { sortByTitle };
