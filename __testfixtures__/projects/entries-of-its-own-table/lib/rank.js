'use strict';
Object.defineProperty(exports, '__esModule', { value: true });

var ranks = {};

exports.default = function (text) {
  var found = void 0;
  if (ranks[text]) {
    found = ranks[text];
  } else {
    found = text.trim().split(/\s+/);
    ranks[text] = found;
  }
  return found;
};

module.exports = exports['default'];
