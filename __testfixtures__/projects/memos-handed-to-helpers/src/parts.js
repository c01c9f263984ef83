import { memoize } from './memoize.js';

const partsOf = memoize((path) => Object.freeze(path.split('/')));
const lower = memoize((text) => text.toLowerCase());

export function depthOf(path) {
  return lower(path) === 'root' ? 0 : partsOf(path).length;
}
