const kParts = Symbol('parts');

class Parser {
  constructor() {
    this[kParts] = new Map();
  }
  parse(text) {
    const known = this[kParts].get(text);
    if (known !== undefined) return known;
    const parts = text.split(',');
    this[kParts].set(text, parts);
    return parts;
  }
}

const parser = new Parser();
exports.parse = (text) => parser.parse(text).length;
