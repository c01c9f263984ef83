let last = 0;
let names = {};

exports.name = function name(file, version) {
  if (version !== last) {
    names = {};
    last = version;
  }
  if (names[file] === undefined) names[file] = file.toUpperCase() + version;
  return names[file];
};
