import { adapt } from './adapter.js';

const listeners = new Map();

// Who adds one takes it out again: it is a thing of theirs, not a copy of something.
export const hub = adapt({
  on: (name, listener) => {
    listeners.set(name, () => listener(name));
  },
  off: (name) => {
    listeners.delete(name);
  },
  emit: (name) => {
    listeners.get(name)?.();
  },
});
