'use strict';

exports.getPrefix = exports.describe = void 0;
const descriptors = new Map();
const labels = new Map();

function getPrefix(text) {
  return text.startsWith('-') ? text.slice(0, text.indexOf('-', 1) + 1) : '';
}

function getRest(text) {
  return text.slice(1);
}

function describe(text) {
  const known = descriptors.get(text);
  if (known !== undefined) return known;
  const descriptor = Object.freeze({ name: text.toLowerCase(), prefix: getPrefix(text) });
  descriptors.set(text, descriptor);
  return descriptor;
}

function label(text) {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const made = `${text.trim()} ${exports.getRest(text)}`;
  labels.set(text, made);
  return made;
}

exports.getPrefix = getPrefix;
exports.getRest = getRest;
exports.describe = describe;
exports.label = label;
