'use strict';

var _ = require('lodash');

function ean13(digits) {
  var sum = 0;
  for (var i = 0; i < 12; i++) {
    sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  }
  return (10 - (sum % 10)) % 10;
}

var checkDigit = _.memoize(ean13);

exports.withCheckDigit = function (digits) {
  return digits + checkDigit(digits);
};

exports.valid = function (code) {
  return /^\d{13}$/.test(code) && checkDigit(code.slice(0, 12)) === Number(code[12]);
};
