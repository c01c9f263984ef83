import { createServer } from 'node:http';

// Only what an inner list holds is taken out: its key stays.
const subscriptions: Record<string, Record<string, { connection: string }[]>> = { trades: {}, orders: {} };

function subscribe(channel: 'trades' | 'orders', id: string, connection: string): void {
  subscriptions[channel][id] ??= [];
  subscriptions[channel][id].push({ connection });
}

function unsubscribe(channel: 'trades' | 'orders', id: string, connection: string): void {
  const at = subscriptions[channel][id].findIndex((one) => one.connection === connection);
  subscriptions[channel][id].splice(at, 1);
}

createServer((request, response) => {
  const [, id = '', connection = ''] = (request.url ?? '').split('/');
  if (request.method === 'DELETE') unsubscribe('trades', id, connection);
  else subscribe(request.method === 'PUT' ? 'trades' : 'orders', id, connection);
  response.end();
}).listen(8080);
