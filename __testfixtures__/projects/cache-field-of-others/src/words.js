const found = Object.create(null);

// `store._cache` of another file is a field of its own, not what Node keeps of loaded modules.
exports.split = function (text) {
  if (found[text] === undefined) found[text] = String(text).split(' ');
  return found[text];
};
