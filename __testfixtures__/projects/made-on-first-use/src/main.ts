import { createServer } from 'node:http';
import { end, offset, share, start, upper } from './a.ts';
import { lower, short, trim } from './b.js';

share(new Map([['', 'none']]));
createServer((request, response) => {
  const url = request.url ?? '';
  response.end([offset(url), upper(url), start(url), end(url), lower(url), trim(url), short(url)].join('\n'));
}).listen(80);
