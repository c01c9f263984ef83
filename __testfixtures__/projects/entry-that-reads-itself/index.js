'use strict';
exports.parse = require('./lib/parse');

const parsed = [];

exports.isAgain = (text) => {
  const last = exports.parse(text);
  parsed.push(last);
  return parsed[0] === last;
};
