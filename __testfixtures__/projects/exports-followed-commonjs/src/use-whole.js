const words = require('./whole');

exports.word = function (name) {
  const key = 'key ' + name;
  if (words[key] !== undefined) return words[key];
  const made = key.toUpperCase();
  words[key] = made;
  return made;
};
