'use strict';
const cache = {};
const around = (what) => {
  if (!what) throw new TypeError(`nothing: ${JSON.stringify(what)}`);
  return '<' + what + '>';
};

module.exports = function (what) {
  if (!cache[what]) cache[what] = around(what);
  return cache[what];
};
