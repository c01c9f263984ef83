'use strict';

const http = require('http');
const agents = require('./agents');
const titles = require('./titles');
const plugin = require('./plugin');

http
  .createServer((request, response) => {
    const title = titles.of(request.url);
    response.end([title, agents.browser(request.headers['user-agent']), plugin({ titles })].join('\n'));
  })
  .listen(80);
