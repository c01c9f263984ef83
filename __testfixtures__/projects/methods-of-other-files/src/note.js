'use strict';

module.exports = function (path) {
  const paths = this.paths;
  if (paths[path] === undefined) paths[path] = Date.now();
};
