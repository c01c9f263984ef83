'use strict';

const names = require('./names');

exports.skip = (count) => {
  names.getRest = (text) => text.slice(count);
};
exports.log = (text) => names.describe(text).prefix;
