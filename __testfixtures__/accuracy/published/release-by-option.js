const entries = [];

function query(load, keys, config = {}) {
  for (const entry of entries) if (entry.keys.every((key, at) => key === keys[at])) return entry.value;
  const entry = {
    keys,
    value: load(...keys),
    remove: () => {
      const index = entries.indexOf(entry);
      if (index !== -1) entries.splice(index, 1);
    },
  };
  if (config.lifespan && config.lifespan > 0) setTimeout(entry.remove, config.lifespan);
  entries.push(entry);
  return entry.value;
}

const suspend = (load, keys, config) => query(load, keys, config);
const clear = (keys) => {
  const entry = entries.find((one) => one.keys.every((key, at) => key === keys[at]));
  if (entry) entry.remove();
};

exports.suspend = suspend;
exports.clear = clear;
