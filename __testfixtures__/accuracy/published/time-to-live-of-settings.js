// Entries go by a timer that runs only for whoever gives a time.
module.exports = function remember(load, options) {
  const settings = options || {};
  const config = { load, ttl: settings.ttl || 0 };
  const entries = {};

  function drop(key) {
    delete entries[key];
  }

  return (key) => {
    if (!entries[key]) {
      entries[key] = config.load(key);
      if (config.ttl) setTimeout(drop, config.ttl, key);
    }
    return entries[key];
  };
};
