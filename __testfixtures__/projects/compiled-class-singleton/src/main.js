'use strict';
const http = require('http');
const { Sessions } = require('./sessions');
const { Visits } = require('./visits');
const { write } = require('./draft');
const sessions = new Sessions();
const visits = new Visits();

http
  .createServer((request, response) => {
    sessions.open(request.url, { lookups: ['a'] });
    visits.count(request.url);
    response.end(String(write(request)));
  })
  .listen(80);
