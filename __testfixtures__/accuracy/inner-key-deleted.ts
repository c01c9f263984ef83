import { createServer } from 'node:http';

// The inner key goes with the list.
const subscriptions: Record<string, Record<string, { connection: string }[]>> = { trades: {}, orders: {} };

function subscribe(channel: 'trades' | 'orders', id: string, connection: string): void {
  subscriptions[channel][id] ??= [];
  subscriptions[channel][id].push({ connection });
}

function unsubscribe(channel: 'trades' | 'orders', id: string): void {
  delete subscriptions[channel][id];
}

createServer((request, response) => {
  const [, id = '', connection = ''] = (request.url ?? '').split('/');
  if (request.method === 'DELETE') unsubscribe('trades', id);
  else subscribe(request.method === 'PUT' ? 'trades' : 'orders', id, connection);
  response.end();
}).listen(8080);
