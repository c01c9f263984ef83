'use strict';
function createObject() {
  return {};
}

function Environment() {
  this.schemas = {};
}

Environment.prototype.validate = function (uris) {
  this.schemas = createObject();
  for (var i = 0; i < uris.length; i++) this.schemas[uris[i]] = uris[i].length;
  return this.schemas;
};

exports.createEnvironment = function () {
  return new Environment();
};
