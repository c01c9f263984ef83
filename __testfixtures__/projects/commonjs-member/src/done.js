const { pending } = require('./store');

exports.done = function done(text) {
  pending.delete(text);
};
