const found = Object.create(null);

// What is loaded may be called by whoever has Node's list of modules.
exports.split = function (text) {
  if (found[text] === undefined) found[text] = String(text).split(' ');
  return found[text];
};
