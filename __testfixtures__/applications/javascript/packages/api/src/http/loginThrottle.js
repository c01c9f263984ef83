'use strict';

const TTL = 15 * 60 * 1000;

const attempts = new Map();

setInterval(() => {
  const limit = Date.now() - TTL;
  for (const [user, entry] of attempts) {
    if (entry.last < limit) attempts.delete(user);
  }
}, 60 * 1000).unref();

function failed(user) {
  const entry = attempts.get(user) || { count: 0, last: 0 };
  entry.count++;
  entry.last = Date.now();
  attempts.set(user, entry);
}

function succeeded(user) {
  attempts.delete(user);
}

function locked(user) {
  const entry = attempts.get(user);
  return entry !== undefined && entry.count >= 5;
}

module.exports = { failed, succeeded, locked };
