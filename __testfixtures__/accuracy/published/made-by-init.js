// The base calls `init`: no method that empties anything.
function Base() {
  this.init.apply(this, arguments);
}

function Renderer() {
  Base.apply(this, arguments);
}

Renderer.prototype.init = function () {
  this.sizes = {};
};

Renderer.prototype.measure = function (text) {
  if (!this.sizes[text]) this.sizes[text] = text.split('').length * 7;
  return this.sizes[text];
};

module.exports = Renderer;
