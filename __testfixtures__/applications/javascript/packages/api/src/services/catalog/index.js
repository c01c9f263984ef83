'use strict';

const { slugify, formatMoney } = require('../../util');
const parseSku = require('./parseSku');
const productRepo = require('../../repos/productRepo');
const gtin = require('../barcode/gtin');

async function describe(sku) {
  const parts = parseSku(sku);
  const product = await productRepo.load(sku);
  if (!parts || !product) {
    return null;
  }
  return {
    sku,
    family: parts.family,
    title: product.title,
    slug: slugify(product.title),
    price: formatMoney(product.price, 'EUR'),
    gtin: gtin('4006381', String(parts.number)),
  };
}

module.exports = { describe };
