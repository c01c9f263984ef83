const KEY = Symbol.for('sample.databases');
global[KEY] = global[KEY] || { databases: [] };
const state = global[KEY];
exports.open = function (name) {
  const database = { name };
  state.databases.push(database);
  return database;
};
exports.shutDown = () => state.databases.forEach((database) => (database.closed = true));
