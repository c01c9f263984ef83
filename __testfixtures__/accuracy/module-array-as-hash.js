var squares = [];
exports.label = function (name) {
  if (!squares[name]) squares[name] = '[' + name + ']';
  return squares[name];
};
