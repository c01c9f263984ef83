function Version(text) { var parts = text.split('.'); this.major = +parts[0]; this.minor = +parts[1]; }
Version.prototype.compare = function (other) { return this.major - other.major; };
Version.prototype.toString = function () { return this.major + '.' + this.minor; };
var cache = {};
exports.parse = function (text) {
  if (!(text in cache)) cache[text] = new Version(text);
  return cache[text];
};
