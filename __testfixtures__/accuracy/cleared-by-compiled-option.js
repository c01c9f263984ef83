var defaultClear = function (url) { return false; };
var store = new Map();
exports.remember = function (_a) {
  var _b = _a === void 0 ? {} : _a, _c = _b.clear, clear = _c === void 0 ? defaultClear : _c;
  return function (next) {
    return function (url) {
      if (clear(url)) {
        store.clear();
      }
      if (store.has(url)) {
        return store.get(url);
      }
      var answer = next(url);
      store.set(url, answer);
      return answer;
    };
  };
};
