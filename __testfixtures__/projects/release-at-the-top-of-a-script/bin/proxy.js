#!/usr/bin/env node
const http = require('node:http');
const { proxy } = require('../lib/proxy');
const sweep = require('../lib/sweep');

// Runs once: what it sets up there is no release of what the requests add.
proxy.open(8080);

http
  .createServer((request, response) => {
    proxy.forget();
    sweep.note(request.url);
    response.end();
  })
  .listen(8081);

sweep.run();
