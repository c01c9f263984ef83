import { createServer } from 'node:http';
import { Lower } from './lower.ts';
import { dump, page } from './page.ts';
import { Upper } from './upper.ts';

const upper = new Upper();
const lower = new Lower();

createServer((request, response) => {
  const url = request.url ?? '';
  response.end(page(url, upper) + lower.show(url) + dump(lower));
}).listen(80);
