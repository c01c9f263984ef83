import http from 'node:http';
import { record, summarize } from './tables.js';

http
  .createServer((request, response) => {
    record(request);
    response.end(JSON.stringify(summarize(request)));
  })
  .listen(80);
