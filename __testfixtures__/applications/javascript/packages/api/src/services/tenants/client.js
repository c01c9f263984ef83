'use strict';

const https = require('https');

class TenantClient {
  constructor(id) {
    this.id = id;
    this.failures = 0;
    this.agent = new https.Agent({ keepAlive: true, maxSockets: 4 });
  }

  post(url, address, body, signature) {
    if (this.failures > 10) return Promise.reject(new Error('circuit open'));
    return new Promise((resolve, reject) => {
      const req = https.request(
        {
          host: address,
          servername: url.hostname,
          path: url.pathname,
          method: 'POST',
          agent: this.agent,
          headers: { 'x-signature': signature, host: url.host },
        },
        (res) => {
          res.resume();
          this.failures = res.statusCode >= 500 ? this.failures + 1 : 0;
          resolve(res.statusCode);
        }
      );
      req.on('error', (err) => {
        this.failures += 1;
        reject(err);
      });
      req.end(body);
    });
  }
}

module.exports = TenantClient;
