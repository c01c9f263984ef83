class Selector {
  constructor(text) {
    this.text = text;
    this.read(text);
  }

  read(text) {
    this.parts = text.split(' ');
  }

  get pattern() {
    if (!this.compiled) this.compiled = new RegExp(this.parts.join('|'));
    return this.compiled;
  }
}

const selectors = new Map();

exports.matches = function (text, name) {
  if (!selectors.has(text)) {
    selectors.set(text, new Selector(text));
  }
  return selectors.get(text).pattern.test(name);
};
