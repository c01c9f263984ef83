'use strict';
const globToRegExp = require('glob-to-regexp');

const patterns = new Map();

exports.patternOf = function (glob) {
  let pattern = patterns.get(glob);
  if (!pattern) {
    pattern = globToRegExp(glob, { flags: 'g' });
    patterns.set(glob, pattern);
  }
  return pattern;
};
