'use strict';
var UNITS = { s: 1000, m: 60000, h: 3600000 };
var cache = {};

module.exports = function (text) {
  var known = cache[text];
  if (known != null) return known;
  var match = /^(\d+)([smh])$/.exec(text);
  if (!match) throw new Error('invalid duration ' + text);
  return (cache[text] = parseFloat(match[1]) * UNITS[match[2]]);
};
