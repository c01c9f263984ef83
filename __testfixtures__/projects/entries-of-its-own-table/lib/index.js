'use strict';
Object.defineProperty(exports, '__esModule', { value: true });

var http = require('node:http');
var _mark2 = require('./mark');
var _mark3 = _interopRequireDefault(_mark2);
var _rank2 = require('./rank');
var _rank3 = _interopRequireDefault(_rank2);
var _split2 = require('./split');
var _split3 = _interopRequireDefault(_split2);
var _others = require('marks-of-others');
var _others2 = _interopRequireDefault(_others);

function _interopRequireDefault(obj) {
  return obj && obj.__esModule ? obj : { default: obj };
}

// What is made is given the object whose method looks an entry up: that does not make it of the entry before.
function createReader() {
  var paths = {};
  var reader = {
    getPath: function (text) {
      return (paths[text] = paths[text] || (0, _split3.default)(text, reader));
    },
  };
  return reader;
}

// Each entry is made of the one before it.
function createCounter() {
  var counts = {};
  return {
    count: function (text) {
      var one = { total: (counts[text] || { total: 0 }).total + 1 };
      counts[text] = one;
      return one.total;
    },
  };
}

var reader = createReader();
var counter = createCounter();

exports.default = http.createServer(function (request, response) {
  // Changed is what another module of that name gives.
  var marked = (0, _others2.default)(request.url);
  marked.isSeen = true;
  var words = (0, _mark3.default)(request.url);
  // Changed is the entry itself.
  var ranks = (0, _rank3.default)(request.url);
  ranks.push('last');
  response.end(reader.getPath(words[0]).length + ' ' + counter.count(request.url));
});
module.exports = exports['default'];
