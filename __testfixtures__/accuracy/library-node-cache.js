const NodeCache = require('node-cache');

const responses = new NodeCache();

exports.middleware = function (request, response, next) {
  const known = responses.get(request.originalUrl);
  if (known) return response.send(known);
  const body = next();
  responses.set(request.originalUrl, body);
};
