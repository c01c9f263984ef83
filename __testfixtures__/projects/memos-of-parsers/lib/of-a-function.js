var trees = {};

function Parser(text) {
  this.text = text;
  this.place = 0;
}

Parser.prototype.next = function () {
  return this.text.charAt(this.place++);
};

Parser.prototype.depth = function () {
  var deepest = 0;
  while (this.place < this.text.length) {
    var sign = this.next();
    if (sign === '(') deepest = Math.max(deepest, this.depth() + 1);
    else if (sign === ')') break;
  }
  return deepest;
};

exports.depthOf = function (text) {
  if (text in trees) return trees[text];
  var parser = new Parser(text);
  return (trees[text] = parser.depth());
};
