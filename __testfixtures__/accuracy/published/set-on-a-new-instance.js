'use strict';
function createObject(base) {
  function F() {}
  F.prototype = base;
  return new F();
}

function Environment() {
  this.schemas = {};
}

Environment.prototype.clone = function () {
  var copy = new Environment();
  copy.schemas = createObject(this.schemas);
  return copy;
};

Environment.prototype.add = function (schema, uri) {
  this.schemas[uri] = schema;
};

Environment.prototype.find = function (uri) {
  return this.schemas[uri];
};

exports.createEnvironment = function () {
  return new Environment();
};
