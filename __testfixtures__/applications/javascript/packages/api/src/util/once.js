'use strict';

/**
 * Runs an asynchronous action at most once for every key; later callers share the result.
 */
function oncePerKey(action) {
  var started = {};
  return function (key) {
    if (!started[key]) {
      started[key] = action.apply(null, arguments);
    }
    return started[key];
  };
}

module.exports = oncePerKey;
