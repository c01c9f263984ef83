const { all } = require('./plugins');

/** Any of four may be meant, and of the outputs one of two. */
function keep(target, name, value) {
  target.settings[name] = value;
  target.outputs[name] = value;
}

exports.onMessage = (message) => {
  for (const plugin of all) keep(plugin.last, message.name, message.value);
};
