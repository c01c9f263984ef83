'use strict';
let slash = require('slash');

const paths = {};

exports.use = function (other) {
  slash = other;
};

exports.pathOf = function (text) {
  return paths[text] || (paths[text] = slash(text));
};
