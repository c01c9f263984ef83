'use strict';
var has = Object.prototype.hasOwnProperty;
var cache = {};

module.exports = function (text) {
  if (has.call(cache, text)) return cache[text];
  var hash = 5381;
  for (var i = 0; i < text.length; i++) hash = (hash * 33) ^ text.charCodeAt(i);
  return (cache[text] = hash >>> 0);
};
