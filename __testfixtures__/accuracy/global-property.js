global.tasks = new Map();
exports.schedule = function (task) {
  const id = Math.random().toString(36);
  global.tasks.set(id, task);
  return id;
};
