'use strict';
function _defineProperty(object, key, value) {
  return Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

class Pending {
  constructor() {
    _defineProperty(this, 'callbacks', new Map());
  }
  ask(id, callback) {
    this.callbacks.set(id, callback);
  }
  answer(id, value) {
    const callback = this.callbacks.get(id);
    this.callbacks.delete(id);
    callback(value);
  }
}

const pending = new Pending();
process.on('message', ({ id, value }) => pending.answer(id, value));
exports.ask = (id, callback) => pending.ask(id, callback);
