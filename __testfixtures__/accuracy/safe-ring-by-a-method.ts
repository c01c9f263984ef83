import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Client } from 'client';

class Clients {
  private readonly clients: Client[] = [];

  constructor(private readonly urls: string[]) {}

  getClient(room: string): Client {
    const index = this.getIndex(room);
    let client = this.clients[index];
    if (client === undefined) this.clients[index] = client = new Client(this.urls[index]);
    return client;
  }

  private getIndex(room: string): number {
    const [first] = new Uint32Array(createHash('md5').update(room).digest());
    return (first ?? 0) % this.urls.length;
  }
}

const clients = new Clients(['http://one', 'http://two']);

createServer((request, response) => {
  response.end(clients.getClient(request.url ?? '').name);
}).listen(80);
