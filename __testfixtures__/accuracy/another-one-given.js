let definitions = {};

function read(url, options, callback) {
  definitions = options.definitions || definitions;
  const known = definitions[url];
  if (known) return callback(null, known);
  options.load(url, (error, text) => {
    if (error) return callback(error);
    definitions[url] = text;
    callback(null, text);
  });
}
exports.read = read;
