'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.formatOf = exports.matcherOf = void 0;
const picomatch_1 = require('picomatch');
const ms_1 = __importDefault(require('ms'));
const matchers = new Map();
const formats = new Map();
function matcherOf(glob) {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = (0, picomatch_1.makeRe)(glob, { dot: true });
    matchers.set(glob, matcher);
  }
  return matcher;
}
exports.matcherOf = matcherOf;
function formatOf(text) {
  let format = formats.get(text);
  if (format === undefined) {
    format = (0, ms_1.default)(text);
    formats.set(text, format);
  }
  return format;
}
exports.formatOf = formatOf;
