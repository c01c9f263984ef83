'use strict';
Object.defineProperty(exports, '__esModule', { value: true });

exports.default = function (text, reader) {
  return text === '' ? [] : text.split('/').map(String);
};
module.exports = exports['default'];
