export { memory } from './memory.js';
export { selectors } from './selectors.js';
export { hub } from './listeners.js';
export { locks } from './locks.js';
export { SweptStore } from './swept.ts';
export { remember, recall } from './expiring.ts';
export { fetchOnce } from './inflight.ts';
