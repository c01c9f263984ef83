// It stands in for a store while tests run.
const entries = new Map();

export function put(key, value) {
  entries.set(key, value);
}

export const get = (key) => entries.get(key);
