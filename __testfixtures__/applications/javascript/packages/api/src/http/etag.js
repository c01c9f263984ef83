'use strict';

var crypto = require('crypto');

var tags = Object.create(null);

function compute(body) {
  return '"' + crypto.createHash('sha1').update(body).digest('base64') + '"';
}

function etag(body) {
  return tags[body] ? tags[body] : (tags[body] = compute(body));
}

function send(req, res, payload) {
  var body = JSON.stringify(payload);
  var tag = etag(body);
  if (req.headers['if-none-match'] === tag) {
    res.statusCode = 304;
    return res.end();
  }
  res.setHeader('ETag', tag);
  res.setHeader('Content-Type', 'application/json');
  res.end(body);
}

module.exports = { etag: etag, send: send };
