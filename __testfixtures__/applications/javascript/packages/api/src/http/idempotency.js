'use strict';

var processed = new Set();

exports.guard = function guard(handler) {
  return function (req, res) {
    var key = req.headers['idempotency-key'];
    if (!key) {
      return handler(req, res);
    }
    if (processed.has(key)) {
      res.statusCode = 409;
      res.end(JSON.stringify({ error: 'already processed' }));
      return undefined;
    }
    processed.add(key);
    return handler(req, res);
  };
};
