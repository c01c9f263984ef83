"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var _createClass = function () { function defineProperties(target, props) { for (var i = 0; i < props.length; i++) { var d = props[i]; d.enumerable = d.enumerable || false; d.configurable = true; if ("value" in d) d.writable = true; Object.defineProperty(target, d.key, d); } } return function (C, p, s) { if (p) defineProperties(C.prototype, p); if (s) defineProperties(C, s); return C; }; }();
var _events = require('events');
function _classCallCheck(instance, C) { if (!(instance instanceof C)) { throw new TypeError("Cannot call a class as a function"); } }
function _possibleConstructorReturn(self, call) { if (!self) { throw new ReferenceError("x"); } return call && (typeof call === "object" || typeof call === "function") ? call : self; }
function _inherits(subClass, superClass) { subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: { value: subClass } }); if (superClass) Object.setPrototypeOf ? Object.setPrototypeOf(subClass, superClass) : subClass.__proto__ = superClass; }
var Client = function (_EventEmitter) {
  _inherits(Client, _EventEmitter);
  function Client(address) {
    _classCallCheck(this, Client);
    var _this = _possibleConstructorReturn(this, (Client.__proto__ || Object.getPrototypeOf(Client)).call(this));
    _this.queue = {};
    _this.rpcId = 0;
    _this.address = address;
    return _this;
  }
  _createClass(Client, [{
    key: 'call',
    value: function call(method) {
      var _this2 = this;
      return new Promise(function (resolve, reject) {
        var id = ++_this2.rpcId;
        _this2.queue[id] = { promise: [resolve, reject], method: method };
      });
    }
  }]);
  return Client;
}(_events.EventEmitter);
exports.default = Client;
