const member = require('./member');

exports.label = function (name) {
  const key = 'key ' + name;
  if (member.labels[key] !== undefined) return member.labels[key];
  const made = key.toUpperCase();
  member.labels[key] = made;
  return made;
};
