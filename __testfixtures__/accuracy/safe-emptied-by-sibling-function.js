var rules = {};

rules.link = {
  replacement: function (text) {
    this.references.push(text);
    return text;
  },
  references: [],
  append: function () {
    var text = '';
    if (this.references.length) {
      text = this.references.join('\n');
      this.references = [];
    }
    return text;
  },
};

function render(texts) {
  return texts.map((text) => rules.link.replacement(text)).join('') + rules.link.append();
}

module.exports = render;
