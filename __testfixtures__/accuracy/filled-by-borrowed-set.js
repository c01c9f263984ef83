const entries = new Map();
const { set } = Map.prototype;

exports.put = (name, value) => {
  set.call(entries, name, value);
};
exports.read = (name) => entries.get(name) ?? name.length;
