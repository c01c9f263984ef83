class MemoryStorage {
  constructor() {
    this.data = new Map();
  }
  read(key) {
    return this.data.get(key);
  }
  write(key, value) {
    this.data.set(key, value);
  }
}

function withDefaults(options = {}) {
  let { storage } = options;
  if (!storage) storage = new MemoryStorage();
  return { storage, initial: options.initial };
}

module.exports = function session(options) {
  const { storage, initial } = withDefaults(options);
  return async (context, next) => {
    const key = String(context.chat.id);
    context.session = storage.read(key) || initial();
    await next();
    storage.write(key, context.session);
  };
};
