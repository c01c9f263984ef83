import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync('./networks.json', 'utf8'));
const clients: Record<string, Socket> = {};

/** Of a network that is not set up there is no host, and nothing gets past that. */
function getClient(network: string): Socket {
  if (!clients[network]) {
    const found = settings[network];
    const host = found.host;
    clients[network] = connect(host.port, host.name);
  }
  return clients[network];
}

createServer((request, response) => {
  getClient(String(request.url).slice(1)).write('ping');
  response.end();
}).listen(8080);
