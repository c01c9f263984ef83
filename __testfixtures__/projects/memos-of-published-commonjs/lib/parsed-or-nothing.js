'use strict';
const results = new Map();

function parse(text) {
  if (results.has(text)) return results.get(text);
  let result;
  try {
    result = Date.parse(text) || JSON.parse(text);
  } catch {
    result = null;
  }
  results.set(text, result);
  return result;
}

exports.isJson = (text) => parse(text) !== null;
