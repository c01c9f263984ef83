let open = new Set();

exports.start = (id) => open.add(id);
exports.end = (id) => {
  open = new Set([...open].filter((one) => one !== id));
};
