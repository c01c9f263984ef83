'use strict';
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
  return kind === 'm' ? f : kind === 'a' ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Parser_parts;

class Parser {
  constructor() {
    _Parser_parts.set(this, new Map());
  }
  parse(text) {
    const known = __classPrivateFieldGet(this, _Parser_parts, 'f').get(text);
    if (known !== undefined) return known;
    const parts = text.split(',');
    __classPrivateFieldGet(this, _Parser_parts, 'f').set(text, parts);
    return parts;
  }
}
_Parser_parts = new WeakMap();

const parser = new Parser();
exports.parse = (text) => parser.parse(text).length;
