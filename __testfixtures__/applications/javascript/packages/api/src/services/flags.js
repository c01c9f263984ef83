'use strict';

const MAX = 1000;
const TTL = 30000;

const evaluated = new Map();

function isOn(flag, userId, evaluate) {
  const key = flag + ':' + userId;
  const hit = evaluated.get(key);
  if (hit && hit.expires > Date.now()) {
    return hit.value;
  }
  const value = evaluate(flag, userId);
  evaluated.delete(key);
  evaluated.set(key, { value, expires: Date.now() + TTL });
  if (evaluated.size > MAX) {
    evaluated.delete(evaluated.keys().next().value);
  }
  return value;
}

module.exports = { isOn };
