const watchers = [];
const closers = [];

// Whoever is given the function has it, whatever it calls itself.
exports.watch = function (watcher) {
  watchers.push(watcher);
  return function unwatch() {
    watchers.splice(watchers.indexOf(watcher), 1);
  };
};

exports.say = function (text) {
  watchers.forEach((watcher) => watcher(text));
  closers.forEach((closer) => closer(text));
};

exports.onClose = function (closer) {
  closers.push(closer);
};

exports.end = require('./end');
exports.closers = closers;
