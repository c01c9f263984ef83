'use strict';
const http = require('http');
const { gauge, receive } = require('./base');
const { users } = require('./compiled');

http
  .createServer((request, response) => {
    gauge.add(Date.now());
    users.save(request.url, request.headers);
    response.end(JSON.stringify(receive(request)));
  })
  .listen(80);
