'use strict';

const patterns = new Map();

function toRegExp(glob) {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp('^' + source + '$');
}

function matches(glob, value) {
  let re = patterns.get(glob);
  if (re === undefined) {
    re = toRegExp(glob);
    patterns.set(glob, re);
  }
  return re.test(value);
}

module.exports = { matches };
