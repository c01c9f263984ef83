function Renderer() {
  var renderer = this;
  renderer.sizes = {};
  renderer.measure = function (text) {
    if (!renderer.sizes[text]) renderer.sizes[text] = text.split('').length * 7;
    return renderer.sizes[text];
  };
}

var renderer = new Renderer();
process.on('message', function (message) {
  process.send(renderer.measure(message.text));
});
