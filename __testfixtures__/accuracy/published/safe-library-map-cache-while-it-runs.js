'use strict';

const fs = require('fs');
const MapCache = require('map-cache');
const reading = new MapCache();

module.exports = async function read(file) {
  if (reading.has(file)) {
    return reading.get(file);
  }
  const text = fs.promises.readFile(file, 'utf8');
  reading.set(file, text);
  try {
    return await text;
  } finally {
    reading.del(file);
  }
};
