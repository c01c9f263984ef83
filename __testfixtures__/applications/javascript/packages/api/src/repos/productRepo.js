'use strict';

const db = require('../db');

const loads = {};

function load(sku) {
  if (loads[sku]) {
    return loads[sku];
  }
  const promise = db.one('SELECT sku, title, price, weight FROM products WHERE sku = ?', [sku]);
  loads[sku] = promise;
  return promise;
}

async function priceOf(sku) {
  const product = await load(sku);
  if (!product) {
    throw Object.assign(new Error('unknown product ' + sku), { status: 404 });
  }
  return product.price;
}

async function loadAll(skus) {
  return Promise.all(skus.map(load));
}

module.exports = { load, loadAll, priceOf };
