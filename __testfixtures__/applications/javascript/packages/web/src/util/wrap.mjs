export const wrap = (store, fn) => (key) => {
  if (store.has(key)) return store.get(key);
  const value = fn(key);
  store.set(key, value);
  return value;
};
