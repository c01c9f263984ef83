import { memoize } from 'lodash';
import { createServer } from 'node:http';

const toTitle = memoize((url: string) => url.split('/').join(' › '));

createServer((req, res) => {
  res.end(toTitle(req.url ?? '/'));
}).listen(8080);
