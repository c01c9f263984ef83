var __privateAdd = (obj, member, value) => (member instanceof WeakSet ? member.add(obj) : member.set(obj, value));
var __privateGet = (obj, member, getter) => (getter ? getter.call(obj) : member.get(obj));
var _parts;
class Parser {
  constructor() {
    __privateAdd(this, _parts, new Map());
  }
  parse(text) {
    const known = __privateGet(this, _parts).get(text);
    if (known !== undefined) return known;
    const parts = text.split(',');
    __privateGet(this, _parts).set(text, parts);
    return parts;
  }
}
_parts = new WeakMap();
var parser = new Parser();
export const parse = (text) => parser.parse(text).length;
