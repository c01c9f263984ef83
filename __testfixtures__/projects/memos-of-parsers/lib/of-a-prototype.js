var trees = {};

function Parser(text) {
  this.text = text;
  this.place = 0;
}

Parser.prototype.depth = function () {
  this.place += 1;
  return this.text.length + this.place + this.start;
};

exports.depthOf = function (text) {
  if (text in trees) return trees[text];
  return (trees[text] = new Parser(text).depth());
};

exports.setStart = function (start) {
  Parser.prototype.start = start;
};
