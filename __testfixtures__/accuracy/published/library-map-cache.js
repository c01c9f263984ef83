'use strict';

const path = require('path');
const MapCache = require('map-cache');
const parsed = new MapCache();

module.exports = function parse(file) {
  if (parsed.has(file)) {
    return parsed.get(file);
  }
  const { root, dir, base, ext, name } = path.parse(file);
  const found = { root, dir, base, ext, name, stem: name };
  parsed.set(file, found);
  return found;
};
