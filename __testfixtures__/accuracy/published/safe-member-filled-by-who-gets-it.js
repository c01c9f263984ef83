'use strict';

/** The parts of a query, for the caller to add to. */
exports.parse = function parse(text) {
  const terms = [];
  for (const word of text.split(' ')) terms.push(word);
  return { text, terms };
};

exports.parseQuoted = function parseQuoted(text) {
  const query = exports.parse(text.replaceAll('"', ''));
  query.terms.push(text);
  return query;
};
