'use strict';

const http = require('http');
const agents = require('./agents');

http.createServer((request, response) => response.end(agents.browser(request.headers['user-agent']))).listen(80);

for (const name of process.argv.slice(2)) require(`./plugins/${name}`)({ agents });
