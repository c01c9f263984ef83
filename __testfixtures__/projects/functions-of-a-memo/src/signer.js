import { createHmac, createSecretKey } from 'node:crypto';
import { vault } from 'vault';

const keys = new Map();

function toKey(secret) {
  let key = keys.get(secret);
  if (key === undefined) {
    key = createSecretKey(Buffer.from(secret, 'utf8'));
    keys.set(secret, key);
  }
  return key;
}

export const sign = (secret, text) => createHmac('sha256', toKey(secret)).update(text).digest('hex');

const locked = new Map();

function toLocked(secret) {
  let key = locked.get(secret);
  if (key === undefined) {
    key = createSecretKey(Buffer.from(secret, 'utf8'));
    locked.set(secret, key);
  }
  return key;
}

/** Whoever gets it may tell it from another one. */
export const lock = (secret) => vault.put(toLocked(secret));
