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

  /** The table of the topic stays, unless all of it is to go. */
  Topics.unsubscribe = function (token) {
    if (tables[token]) {
      Topics.clearUnder(token);
      return;
    }
    for (const topic in tables) {
      if (tables[topic][token]) delete tables[topic][token];
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
