const memoize = require('lodash/memoize');

memoize.Cache = WeakMap;
const shapeOf = memoize((node) => Object.keys(node).join());

exports.sameShape = (a, b) => shapeOf(a) === shapeOf(b);
