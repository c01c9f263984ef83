'use strict';

var https = require('https');
var oncePerKey = require('../util/once');

function createPayer(customerId, email) {
  return new Promise(function (resolve, reject) {
    var req = https.request('https://payments.example.com/v1/payers', { method: 'POST' }, function (res) {
      res.resume();
      resolve(res.headers['x-payer-id']);
    });
    req.on('error', reject);
    req.end(JSON.stringify({ reference: customerId, email: email }));
  });
}

exports.ensurePayer = oncePerKey(createPayer);
