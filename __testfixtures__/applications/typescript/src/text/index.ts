export * from './slugify.js';
export * from './unique-slug.js';
export * from './tokenizer.js';
export * from './stemmer.js';
export * from './pattern-cache.js';
export * from './edit-distance.js';
export * from './truncate.js';
