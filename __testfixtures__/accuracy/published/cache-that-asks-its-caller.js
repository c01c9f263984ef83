function createCache(options = { serializable: true }) {
  let cache = {};
  return {
    get(key, defaultValue, events = { miss: () => Promise.resolve() }) {
      const text = JSON.stringify(key);
      if (text in cache) return Promise.resolve(options.serializable ? JSON.parse(cache[text]) : cache[text]);
      const promise = defaultValue();
      return promise.then((value) => events.miss(value)).then(() => promise);
    },
    set(key, value) {
      cache[JSON.stringify(key)] = options.serializable ? JSON.stringify(value) : value;
      return Promise.resolve(value);
    },
    clear() {
      cache = {};
    },
  };
}

exports.createCache = createCache;
