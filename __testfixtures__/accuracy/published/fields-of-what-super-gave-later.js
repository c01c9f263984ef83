"use strict";
var _events = require("events");
function _callSuper(t, o, e) { return Reflect.construct(o, e || [], t.constructor); }
function _defineProperty(obj, key, value) { obj[key] = value; return obj; }
let Pool = /*#__PURE__*/function (_EventEmitter) {
  function Pool() {
    var _this;
    _this = _callSuper(this, Pool);
    _this.addresses = [];
    _this.seen = new Set();
    return _this;
  }
  _inherits(Pool, _EventEmitter);
  return _createClass(Pool, [{
    key: "add",
    value: function add(address) {
      this.addresses.push(address);
      this.seen.add(address.host);
    }
  }]);
}(_events.EventEmitter);
exports.Pool = Pool;
