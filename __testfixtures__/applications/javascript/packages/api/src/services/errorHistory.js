'use strict';

var SHOWN = 20;

var history = [];

exports.record = function (where, err) {
  history.push({
    at: Date.now(),
    where: where,
    message: err && err.message ? err.message : String(err),
  });
};

exports.latest = function () {
  return history.slice(-SHOWN).reverse();
};
