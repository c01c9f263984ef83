/** Without an age, which nobody need give, what was loaded stays for ever. */
exports.remember = function remember(load, { age } = {}) {
  const loaded = new Map();
  return (key) => {
    if (loaded.has(key)) return loaded.get(key);
    const found = load(key);
    loaded.set(key, found);
    const ms = typeof age === 'function' ? age(key) : age;
    if (ms !== undefined && ms !== Infinity) setTimeout(() => loaded.delete(key), ms);
    return found;
  };
};
