function Validator() {
  this.compiled = {};
}
Validator.prototype.compile = compile;
Validator.prototype.remove = remove;
function compile(schema) {
  var key = JSON.stringify(schema);
  return this.compiled[key] || (this.compiled[key] = new Function('data', schema.code));
}
function remove(key) {
  delete this.compiled[key];
}
var validator = new Validator();
module.exports = validator;
exports.validate = function (schema, data) {
  return validator.compile(schema)(data);
};
