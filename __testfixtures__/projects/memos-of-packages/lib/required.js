'use strict';
const decamelize = require('decamelize');
const { escape } = require('html-entities');
const { encode } = require('html-entities');

const names = {};
const texts = {};
const others = {};

exports.nameOf = function (text) {
  if (!names[text]) names[text] = decamelize(text, '-');
  return names[text];
};

exports.textOf = function (text) {
  return texts[text] || (texts[text] = encode(text, { mode: 'extensive' }));
};

// What the package does not have under that name is not known.
exports.otherOf = function (text) {
  return others[text] || (others[text] = escape(text));
};
