const hasOwn = Object.prototype.hasOwnProperty;
let cache = Object.create({});
exports.split = (selector) => {
  if (!hasOwn.call(cache, selector)) cache[selector] = selector.split(',');
  return cache[selector];
};
