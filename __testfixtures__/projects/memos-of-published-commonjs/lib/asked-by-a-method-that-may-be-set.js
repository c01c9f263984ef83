'use strict';
var has = Object.prototype.hasOwnProperty;
var cache = {};

exports.use = function (other) {
  has = other;
};

exports.double = function (text) {
  if (has.call(cache, text)) return cache[text];
  return (cache[text] = text.length * 2);
};
