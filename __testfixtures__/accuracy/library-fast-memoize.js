const memoize = require('fast-memoize');

const normalise = memoize((text) => text.normalize('NFC').trim());

exports.search = function (request) {
  return normalise(String(request.query.q));
};
