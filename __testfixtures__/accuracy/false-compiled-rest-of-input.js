const told = {};

function tellOnce() {
  for (var _len = arguments.length, args = new Array(_len), _key = 0; _key < _len; _key++) {
    args[_key] = arguments[_key];
  }
  if (told[args[0]]) return;
  told[args[0]] = true;
}

export function start(options) {
  tellOnce('a name is missing', options);
  tellOnce(options.path);
}
