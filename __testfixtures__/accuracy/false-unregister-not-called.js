const instances = [];
exports.create = function () {
  const instance = { id: Math.random() };
  instances.push(instance);
  return instance;
};
exports.destroyAll = () => instances.forEach((instance) => (instance.id = -1));
