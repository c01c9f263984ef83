'use strict';

const numbers = new Map();

function labelNumber(orderId) {
  let n = numbers.get(orderId);
  if (n === undefined) {
    n = numbers.size + 1;
    numbers.set(orderId, n);
  }
  return 'L' + String(n).padStart(8, '0');
}

module.exports = labelNumber;
