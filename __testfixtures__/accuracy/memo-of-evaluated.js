var functions = {};

exports.revive = function revive(hash, text, receiver) {
  var value = null;
  if (functions[hash] == null) {
    eval('value = ' + text);
    functions[hash] = value;
  }
  return functions[hash].bind(receiver);
};
