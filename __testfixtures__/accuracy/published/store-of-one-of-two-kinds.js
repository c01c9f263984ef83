exports.limit = function (options) {
  let store;
  if (options.store === 'local') {
    store = new Map();
  }
  if (options.store === 'redis') {
    store = {
      get: async (k) => options.client.get(k),
      set: async (k, v) => {
        await options.client.set(k, v);
      },
    };
  }
  return async (req, next) => {
    const record = await store.get(req.ip);
    if (!record) await store.set(req.ip, { count: 1 });
    else {
      record.count++;
      await store.set(req.ip, record);
    }
    return next();
  };
};
