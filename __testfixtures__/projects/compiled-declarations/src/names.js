'use strict';

var _Map = require('babel-runtime/core-js/map')['default'];
var _Set = require('./set');

var names = new _Map();
var others = new _Set();

exports.add = function add(name, address) {
  names.set(name, address);
  others.add(name);
};
