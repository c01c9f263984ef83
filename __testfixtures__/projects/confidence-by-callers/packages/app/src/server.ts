import { createServer } from 'node:http';
import { lookUp } from '@sample/kit';

createServer((req, res) => {
  res.end(lookUp(req.url ?? '/'));
}).listen(8080);
