const told = {};

function tellOnce() {
  for (var _len = arguments.length, args = new Array(_len), _key = 0; _key < _len; _key++) {
    args[_key] = arguments[_key];
  }
  if (told[args[0]]) return;
  told[args[0]] = true;
  console.warn.apply(console, args);
}

export function start(options) {
  if (!options.name) tellOnce('a name is missing', options);
  if (options.old) tellOnce('old is going away', options);
}
