const DEBUG = false;
const cache = {};
exports.words = function (text) {
  if (DEBUG) delete cache[text];
  if (!cache[text]) cache[text] = text.split(' ');
  return cache[text];
};
