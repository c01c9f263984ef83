const { lines } = require('./again');

exports.line = function (name) {
  const key = 'key ' + name;
  if (lines[key] !== undefined) return lines[key];
  const made = key.toUpperCase();
  lines[key] = made;
  return made;
};
