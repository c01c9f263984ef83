let texts = {};

function clear() {
  texts = {};
}

function render(name, options) {
  const isOff = options && options.cache === false;
  if (isOff) {
    clear();
    return name.toUpperCase();
  }
  if (texts[name] === undefined) texts[name] = name.toUpperCase();
  return texts[name];
}

function renderAll(names, options) {
  return names.map((name) => render(name, Object.assign({}, options, { isPart: true })));
}

module.exports = { render, renderAll };
