const found = Object.create(null);

exports.split = function (text) {
  if (found[text] === undefined) found[text] = String(text).split(' ');
  return found[text];
};
