'use strict';
const cache = {};

module.exports = (text) => cache[text] || (cache[text] = JSON.stringify(text.trim()) + JSON.stringify(text));
