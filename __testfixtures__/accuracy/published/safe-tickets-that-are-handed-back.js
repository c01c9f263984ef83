exports.createDesk = (createForm) => {
  const tickets = new Map();
  let last = 0;
  return createForm({
    async open(data) {
      const id = String(++last);
      tickets.set(id, { data });
      return id;
    },
    async read(id) {
      return tickets.get(id)?.data ?? null;
    },
    async change(id, data) {
      tickets.set(id, { data });
    },
    async close(id) {
      tickets.delete(id);
    },
  });
};
