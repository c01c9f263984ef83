const pages = Object.create(null);

const cache = {
  get: function ({ host, path }, callback) {
    callback(null, pages[host + path]);
  },
  put: function ({ host, path }, page, callback) {
    pages[host + path] = page;
    callback(null);
  },
};

exports.render = function (url, callback) {
  cache.get(url, function (error, known) {
    if (error) return callback(error);
    if (known) return callback(null, known);
    const page = '<h1>' + url.path.trim() + '</h1>';
    cache.put(url, page, function () {
      callback(null, page);
    });
  });
};
