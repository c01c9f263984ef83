'use strict';

module.exports = { parse: (text) => new Date(text) };
