'use strict';

const tails = new Map();

/**
 * Runs the tasks of one key one after another.
 */
function withLock(key, task) {
  const previous = tails.get(key) ?? Promise.resolve();
  const next = previous.then(task, task);
  tails.set(key, next);
  return next;
}

module.exports = { withLock };
