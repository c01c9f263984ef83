'use strict';

const http = require('node:http');
const Tracker = require('./tracker');

const tracker = new Tracker();
let count = 0;

http
  .createServer((request, response) => {
    const id = (count += 1);
    tracker.note(request.url);
    tracker.open(id, request.socket);
    response.on('close', () => tracker.close(id));
    response.end(`${id}\n`);
  })
  .listen(8080);
