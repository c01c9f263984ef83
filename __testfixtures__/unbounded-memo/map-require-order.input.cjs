'use strict';

const fs = require('node:fs');
const { join } = require('path');
const { parse } = require('./parse.cjs');

const reports = new Map();

function load(path) {
  const known = reports.get(path);
  if (known) return known;
  const report = parse(path);
  reports.set(path, report);
  return report;
}

module.exports = { load };
