exports.open = function (name) {
  return { name, opened: Date.now() };
};
