import { adapt } from './adapter.js';

const parsed = new Map();

export const selectors = adapt({
  parse: (text) => {
    const known = parsed.get(text);
    if (known) return known;
    const parts = text.split(/\s*>\s*/);
    parsed.set(text, parts);
    return parts;
  },
  // One that was parsed by mistake; the rest stays.
  forget: (text) => {
    parsed.delete(text);
  },
});
