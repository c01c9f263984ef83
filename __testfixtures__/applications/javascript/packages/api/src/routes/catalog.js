'use strict';

var db = require('../db');
var catalog = require('../services/catalog');
var search = require('../services/search');
var collators = require('../services/i18n/collators');
var parseQuery = require('../http/queryString');
var send = require('../http/etag').send;

module.exports = function (router) {
  router.get('/products/:sku', function (req, res) {
    return catalog.describe(req.params.sku).then(function (found) {
      send(req, res, found);
    });
  });

  router.get('/products', function (req, res) {
    var query = parseQuery(req.search);
    var tag = String(req.headers['accept-language'] || 'en').split(',')[0];
    return db.query('SELECT sku, title FROM products').then(function (rows) {
      var found = query.q
        ? search.search(rows, query.q).map(function (r) {
            return r.product;
          })
        : rows;
      send(req, res, collators.sortByTitle(found, tag));
    });
  });
};
