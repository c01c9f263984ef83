'use strict';

const { withCheckDigit } = require('./checksum');

const codes = new Map();

function gtin(prefix, item) {
  let byItem = codes.get(prefix);
  if (!byItem) {
    byItem = new Map();
    codes.set(prefix, byItem);
  }
  let code = byItem.get(item);
  if (!code) {
    code = withCheckDigit((prefix + item.padStart(12 - prefix.length, '0')).slice(0, 12));
    byItem.set(item, code);
  }
  return code;
}

module.exports = gtin;
