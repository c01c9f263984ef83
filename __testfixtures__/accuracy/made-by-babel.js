var _map = require('babel-runtime/core-js/map');
var _map2 = _interopRequireDefault(_map);
function _interopRequireDefault(obj) {
  return obj && obj.__esModule ? obj : { default: obj };
}
var cache = new _map2.default();
exports.parse = function (text) {
  if (cache.has(text)) return cache.get(text);
  var result = JSON.parse(text);
  cache.set(text, result);
  return result;
};
