'use strict';

var remember = require('../../util/lookup').remember;

var stems = Object.create(null);

function compute(word) {
  return word.replace(/^(.{2,}?)(?:ings?|ers?|ed|es|s)$/, '$1');
}

module.exports = function stem(word) {
  return remember(stems, word, compute);
};
