'use strict';

const synonymsOf = require('./synonyms');

function teach(word, ...others) {
  const group = synonymsOf(word);
  for (const other of others) {
    if (!group.includes(other)) group.push(other);
  }
}

module.exports = { teach };
