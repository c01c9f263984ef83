const kept = {};

exports.kept = kept;

exports.nestedOf = function (name) {
  const key = 'key ' + name;
  if (kept[key] !== undefined) return kept[key];
  const made = key.toUpperCase();
  kept[key] = made;
  return made;
};
