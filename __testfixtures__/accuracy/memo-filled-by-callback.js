const definitions = {};

exports.request = function (url, open, callback) {
  const known = definitions[url];
  if (known) {
    process.nextTick(function () {
      callback(null, known);
    });
  } else {
    open(url, function (error, definition) {
      if (error) return callback(error);
      definitions[url] = definition;
      callback(null, definition);
    });
  }
};
