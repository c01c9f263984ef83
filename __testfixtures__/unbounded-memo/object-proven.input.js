/* eslint-env node */
'use strict';

const names = {};

module.exports = function upper(name) {
  return names[name] || (names[name] = name.toUpperCase());
};
