'use strict';

var fs = require('fs');
var path = require('path');

var NAMES = ['shipped', 'delivered', 'delayed', 'returned'];
var sources = {};

module.exports = function readTemplate(name) {
  if (NAMES.indexOf(name) === -1) {
    throw new Error('unknown template ' + name);
  }
  if (!sources[name]) {
    sources[name] = fs.readFileSync(path.join(__dirname, 'mail', name + '.txt'), 'utf8');
  }
  return sources[name];
};
