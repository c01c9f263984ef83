// What a compiler makes of `seen = [...seen, line]`.
var seen = [];

process.on('message', function (message) {
  seen = [].concat(_toConsumableArray(seen), [message.line]);
});

function _toConsumableArray(list) {
  return Array.from(list);
}

exports.count = function () {
  return seen.length;
};
