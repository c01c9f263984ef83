'use strict';

const SUPPORTED = ['en', 'de', 'fr', 'pl'];

const rules = new Map();

function pluralCategory(locale, n) {
  const known = SUPPORTED.includes(locale) ? locale : 'en';
  let rule = rules.get(known);
  if (!rule) {
    rule = new Intl.PluralRules(known);
    rules.set(known, rule);
  }
  return rule.select(n);
}

module.exports = { pluralCategory };
