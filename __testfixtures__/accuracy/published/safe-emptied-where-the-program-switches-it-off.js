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

function renderOnce(name) {
  return render(name, { cache: false });
}

module.exports = { render, renderOnce };
