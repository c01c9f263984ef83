'use strict';
if (!globalThis.__keys) {
  globalThis.__keys = new Set();
}
module.exports = {
  set(key) {
    if (!globalThis.__keys) globalThis.__keys = new Set();
    globalThis.__keys.add(key);
  },
};
