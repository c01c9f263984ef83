const kCallbacks = Symbol('callbacks');

class Pending {
  constructor() {
    this[kCallbacks] = new Map();
  }
  ask(id, callback) {
    this[kCallbacks].set(id, callback);
  }
  answer(id, value) {
    const callback = this[kCallbacks].get(id);
    this[kCallbacks].delete(id);
    callback(value);
  }
}

const pending = new Pending();
process.on('message', ({ id, value }) => pending.answer(id, value));
exports.ask = (id, callback) => pending.ask(id, callback);
