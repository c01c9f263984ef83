var objects = {};
var next = 0;
exports.register = function (object) {
  var id = ++next;
  objects[id] = object;
  return id;
};
exports.lookup = function (id) {
  return objects[id];
};
