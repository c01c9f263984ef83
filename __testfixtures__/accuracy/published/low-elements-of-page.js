// As many keys as elements of the page have ids.
const render = function (text) {
  return /[^\w\-.:]/.test(text)
    ? text.split('{{').map((part) => part.trim())
    : (render.templates[text] = render.templates[text] || render(render.load(text)));
};
render.templates = {};
render.load = function (id) {
  return document.getElementById(id).innerHTML;
};

module.exports = render;
