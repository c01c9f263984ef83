'use strict';
function _classPrivateFieldLooseBase(receiver, key) {
  if (!Object.prototype.hasOwnProperty.call(receiver, key)) throw new TypeError('attempted to use private field on non-instance');
  return receiver;
}
var id = 0;
function _classPrivateFieldLooseKey(name) {
  return '__private_' + id++ + '_' + name;
}
var _parts = /*#__PURE__*/ _classPrivateFieldLooseKey('parts');

class Parser {
  constructor() {
    Object.defineProperty(this, _parts, { writable: true, value: new Map() });
  }
  parse(text) {
    var known = _classPrivateFieldLooseBase(this, _parts)[_parts].get(text);
    if (known !== undefined) return known;
    var parts = text.split(',');
    _classPrivateFieldLooseBase(this, _parts)[_parts].set(text, parts);
    return parts;
  }
}

var parser = new Parser();
exports.parse = (text) => parser.parse(text).length;
