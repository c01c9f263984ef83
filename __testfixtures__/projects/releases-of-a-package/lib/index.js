'use strict';

module.exports = require('./render');
