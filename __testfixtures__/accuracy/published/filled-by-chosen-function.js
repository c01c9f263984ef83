var crypto = require('crypto');

var lastSeen = {};

function compareTime(file, known) {
  var before = known[file.path];
  known[file.path] = file.stat.mtime.getTime();
  return before !== known[file.path];
}

function compareHash(file, known) {
  var hash = crypto.createHash('sha1').update(file.contents).digest('hex');
  var before = known[file.path];
  known[file.path] = hash;
  return before !== hash;
}

/** Says which files are not as they were the last time. */
module.exports = function changed(options) {
  var compare;
  switch (options.by) {
    case 'time':
      compare = compareTime;
      break;
    default:
      compare = compareHash;
  }
  var known = options.cache || lastSeen;
  return function (file) {
    return compare(file, known);
  };
};
