'use strict';

var counts = Object.create(null);

exports.increment = function (name) {
  counts[name] = (counts[name] || 0) + 1;
};

exports.top = function (n) {
  return Object.keys(counts)
    .sort(function (a, b) {
      return counts[b] - counts[a];
    })
    .slice(0, n)
    .map(function (name) {
      return { name: name, count: counts[name] };
    });
};
