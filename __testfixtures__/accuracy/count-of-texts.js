const depths = Object.create(null);
const words = {};

exports.depthOf = (path) => {
  if (depths[path] === undefined) depths[path] = path.split('/').length;
  return depths[path];
};

exports.wordsOf = function (text) {
  if (!Object.prototype.hasOwnProperty.call(words, text)) words[text] = text.split(/\s+/).map((word) => ({ word, size: word.length }));
  return words[text].map(({ size }) => size);
};
