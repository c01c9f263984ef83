const path = require('path');

let last = process.cwd();
let names = {};

exports.name = function name(file) {
  const directory = process.cwd();
  if (directory !== last) {
    names = {};
    last = directory;
  }
  if (names[file] === undefined) names[file] = path.relative(directory, file);
  return names[file];
};
