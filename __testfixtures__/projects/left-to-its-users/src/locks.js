import { adapt } from './adapter.js';

const held = new Map();

// Nothing is looked up in it: what is taken is given back.
export const locks = adapt({
  acquire: (path, owner) => {
    if (held.has(path)) throw new Error(`${path} is locked`);
    held.set(path, owner);
  },
  release: (path) => {
    held.delete(path);
  },
});
