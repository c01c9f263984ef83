const settings = {};

exports.put = (name, value) => {
  Reflect.set(settings, name, value);
};
exports.read = (name) => settings[name];
