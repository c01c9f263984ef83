function Registry() {
  this._entries = {};
}

Registry.prototype.put = function (key, value) {
  this._entries[key] = value;
};

Registry.prototype.get = function (key) {
  return this._entries[key];
};

var registry = new Registry();

exports.register = function (name, handler) {
  if (registry.get(name)) throw new Error('there is one already: ' + name);
  registry.put(name, handler);
};

exports.call = function (name, request) {
  return registry.get(name)(request);
};
