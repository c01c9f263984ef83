/** `createStorage` is another one in Node and in browsers. */
const createMemoryStorageFactory = (createStorage) => (cookie) => {
  let next = 0;
  const sessions = new Map();
  return createStorage({
    cookie,
    async createData(data) {
      const id = String(++next);
      sessions.set(id, data);
      return id;
    },
    async readData(id) {
      return sessions.get(id) ?? null;
    },
  });
};

exports.createMemoryStorageFactory = createMemoryStorageFactory;
