'use strict';

var crypto = require('crypto');

var tokens = {};
var orders = {};

exports.tokenFor = function (orderId) {
  if (tokens[orderId] === undefined) {
    var token = crypto.randomBytes(16).toString('hex');
    tokens[orderId] = token;
    orders[token] = orderId;
  }
  return tokens[orderId];
};

exports.orderFor = function (token) {
  return orders[token];
};
