'use strict';
Object.defineProperty(exports, '__esModule', { value: true });

var words = {};

exports.default = function (text) {
  var found = void 0;
  if (words[text]) {
    found = words[text];
  } else {
    found = text.trim().split(/\s+/);
    words[text] = found;
  }
  return found;
};

module.exports = exports['default'];
