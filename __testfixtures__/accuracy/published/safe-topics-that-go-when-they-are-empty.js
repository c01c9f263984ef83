(function (root, define) {
  const topics = {};
  root.Topics = topics;
  define(topics);
  if (typeof module === 'object') module.exports = topics;
})(typeof window === 'object' ? window : this, function (Topics) {
  const tables = {};
  let last = 0;

  Topics.subscribe = function (topic, listener) {
    if (!tables[topic]) tables[topic] = {};
    const token = `t${(last += 1)}`;
    tables[topic][token] = listener;
    return token;
  };

  Topics.subscribeOnce = function (topic, listener) {
    const token = Topics.subscribe(topic, (value) => {
      Topics.unsubscribe(token);
      listener(value);
    });
    return token;
  };

  /** The table of the topic goes with the last one, or as a whole. */
  Topics.unsubscribe = function (token) {
    if (tables[token]) {
      Topics.clearUnder(token);
      return;
    }
    for (const topic in tables) {
      if (tables[topic][token]) delete tables[topic][token];
      if (Object.keys(tables[topic]).length === 0) delete tables[topic];
    }
  };

  Topics.publish = function (topic, value) {
    for (const listener of Object.values(tables[topic] ?? {})) listener(value);
  };

  Topics.clearUnder = function clearUnder(start) {
    let topic;
    for (topic in tables) {
      if (topic.startsWith(start)) delete tables[topic];
    }
  };
});
