'use strict';
const cache = {};

exports.compile = (path, options) => {
  const key = path + !!options.strict + !!options.end;
  if (cache[key]) return cache[key];
  const source = path.replace(/\//g, '\\/') + (options.strict ? '' : '\\/?');
  return (cache[key] = new RegExp(options.end ? `^${source}$` : `^${source}`));
};
