'use strict';

var cache = require('./cache');
var { getWord, getSetting } = require('./words');

exports.compile = function (text) {
  if (cache.has('pattern', text)) return cache.get('pattern', text);
  var pattern = new RegExp(getWord('pattern', text).slice(0, getSetting('pattern')));
  cache.set('pattern', text, pattern);
  return pattern;
};
