'use strict';

const formatted = new Map();

function formatMoney(cents, currency) {
  const key = `${currency}:${cents}`;
  const hit = formatted.get(key);
  if (hit) return hit;

  const text = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(cents / 100);
  formatted.set(key, text);
  return text;
}

module.exports = formatMoney;
