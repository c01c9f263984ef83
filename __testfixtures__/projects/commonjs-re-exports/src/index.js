'use strict';

const names = require('./names');

exports.getPrefix = names.getPrefix;
exports.print = (text) => names.describe(text).name + names.label(text);
