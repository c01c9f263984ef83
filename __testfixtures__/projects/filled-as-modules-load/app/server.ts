import { createServer } from 'node:http';
import { addQuote, getCarrier, limit } from './registry.ts';
import { router } from './router.ts';
import './plugins/courier.ts';
import './plugins/post.ts';

router.get('/prices/:id', limit(5));

createServer((request, response) => {
  addQuote({ name: request.url ?? '', price: () => 1 });
  response.end(String(getCarrier('letter')?.price(20)));
}).listen(80);
