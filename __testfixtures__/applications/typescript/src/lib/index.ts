export * from './memoize.js';
export * from './get-or-compute.js';
export * from './remember.js';
export * from './hash.js';
export { logger } from './logger.js';
export { BoundedCache } from './bounded-cache.js';
