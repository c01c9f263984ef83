import { createServer } from 'node:http';
import { mailboxes } from './mailboxes.ts';
import { subscribe } from './notify.js';
import { loadExtras } from './plugins.ts';
import router from './routes/orders.ts';

createServer(async (request, response) => {
  const url = request.url ?? '';
  loadExtras(url);
  subscribe(url, mailboxes);
  response.end(await router.find(url)?.(url));
}).listen(80);
