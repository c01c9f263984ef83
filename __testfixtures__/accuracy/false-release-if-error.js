var loaded = {};
exports.load = function (path, done) {
  if (loaded[path]) return done(null, loaded[path]);
  fetchText(path, function (error, text) {
    if (error) {
      delete loaded[path];
      return done(error);
    }
    loaded[path] = text;
    done(null, text);
  });
};
function fetchText(path, done) {
  setTimeout(done, 10, null, path);
}
