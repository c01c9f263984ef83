const memoize = require('lodash').memoize;

const toWords = memoize(function (text) {
  return text.split(/\s+/);
});

exports.count = function (text) {
  return toWords(text.trim()).length;
};
