const store = require('./store');

exports.wait = function wait(text) {
  store.pending.set(text, Date.now());
};
