function Cache() {
  this._entries = {};
}

Cache.prototype.put = function (key, value) {
  this._entries[key] = value;
};

Cache.prototype.get = function (key) {
  return this._entries[key];
};

Cache.prototype.del = function (key) {
  delete this._entries[key];
};

function Compiler(options) {
  this._cache = options.cache || new Cache();
}

const shared = new Compiler({});

Compiler.prototype.compile = function (source) {
  var self = this;
  var known = self._cache.get(source);
  if (known) return known;
  var template = { text: source, parts: source.split('{{') };
  this._cache.put(source, template);
  return template;
};

exports.compile = function (source) {
  return shared.compile(source);
};
