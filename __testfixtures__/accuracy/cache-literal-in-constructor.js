function Writer() {
  this.templates = {
    _known: {},
    set: function set(key, value) {
      this._known[key] = value;
    },
    get: function get(key) {
      return this._known[key];
    },
    clear: function clear() {
      this._known = {};
    },
  };
}

Writer.prototype.parse = function parse(template, tags) {
  var known = this.templates;
  var key = template + ':' + tags.join(':');
  var tokens = known.get(key);
  if (tokens == undefined) {
    tokens = template.split(tags[0]);
    known.set(key, tokens);
  }
  return tokens;
};

var writer = new Writer();
exports.render = function (template) {
  return writer.parse(template, ['{{', '}}']).join('');
};
