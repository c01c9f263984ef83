import { slow } from './slow.js';

/**
 * Results by key.
 * @type {Map<string, Promise<{ value: number }>>}
 */
const results = new Map();

/** @param {string} key */
export const get = (key) => {
  if (!results.has(key)) results.set(key, slow(key));
  return results.get(key);
};
