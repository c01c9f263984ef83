const rule = {
  references: [],
  replacement(text) {
    this.references.push(text);
    return text;
  },
  append() {
    const text = this.references.join('\n');
    this.references = [];
    return text;
  },
};

exports.rule = rule;
