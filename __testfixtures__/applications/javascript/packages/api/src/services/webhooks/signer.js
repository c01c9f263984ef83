'use strict';

const crypto = require('crypto');

function createSigner(algorithm) {
  const keys = new Map();

  function keyFor(secret) {
    let key = keys.get(secret);
    if (key === undefined) {
      key = crypto.createSecretKey(Buffer.from(secret, 'utf8'));
      keys.set(secret, key);
    }
    return key;
  }

  return function sign(secret, body) {
    return crypto.createHmac(algorithm, keyFor(secret)).update(body).digest('hex');
  };
}

module.exports = createSigner('sha256');
