const locks = {};
function lock(file) {
  locks[file] = Date.now();
}
function unlock(file) {
  delete locks[file];
}
exports.withLock = function (file, work) {
  lock(file);
  try {
    return work();
  } finally {
    unlock(file);
  }
};
