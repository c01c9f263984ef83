const { titles } = require('./literal');

exports.title = function (name) {
  const key = 'key ' + name;
  if (titles[key] !== undefined) return titles[key];
  const made = key.toUpperCase();
  titles[key] = made;
  return made;
};
