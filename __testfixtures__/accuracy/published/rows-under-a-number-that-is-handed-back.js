exports.createMemoryStorage = (createStorage) => {
  const rows = new Map();
  let last = 0;
  return createStorage({
    async create(data, until) {
      const id = String(++last);
      rows.set(id, { data, until });
      return id;
    },
    async read(id) {
      const row = rows.get(id);
      if (!row) return null;
      if (!row.until || row.until > new Date()) return row.data;
      if (row.until < new Date()) rows.delete(id);
      return null;
    },
    async update(id, data, until) {
      rows.set(id, { data, until });
    },
    async remove(id) {
      rows.delete(id);
    },
  });
};
