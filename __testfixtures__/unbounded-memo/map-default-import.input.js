'use strict';
var path = require("path");

var seen = new Map();
exports.resolve = function (name) {
  var known = seen.get(name);
  if (known) return known;
  known = path.resolve(name);
  seen.set(name, known);
  return known;
};
