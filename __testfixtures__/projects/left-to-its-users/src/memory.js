import { adapt } from './adapter.js';

const profiles = {};

/** Whoever uses it must know when an entry is done with: nothing here does. */
export const memory = adapt({
  find: (id) => profiles[id],
  set: (id, profile) => {
    profiles[id] = profile;
  },
  remove: (id) => {
    delete profiles[id];
  },
});
