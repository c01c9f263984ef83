function createContext(manifest) {
  const context = { manifest, sets: undefined };
  context.sets = {};
  return context;
}

function getAll(ids, context) {
  const key = ids.join(',');
  if (context.sets[key]) return context.sets[key];
  const all = ids.map((id) => context.manifest[id]);
  context.sets[key] = all;
  return all;
}

exports.createContext = createContext;
exports.getAll = getAll;
