'use strict';

var Cache = require('fragment-cache');

// Under two names at once.
var words = (exports.words = new Cache());
// Only keys that the program names; the first argument is that of a part.
var settings = (exports.settings = new Cache());

exports.getWord = function (kind, text) {
  if (words.has(kind, text)) return words.get(kind, text);
  var word = text.trim();
  words.set(kind, text, word);
  return word;
};

exports.getSetting = function (kind) {
  if (!settings.has(kind, 'depth')) settings.set(kind, 'depth', kind.length);
  return settings.get(kind, 'depth');
};
