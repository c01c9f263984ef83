// A map by a type that only reads is one that code without types adds to.
import { createServer } from 'node:http';

class Registry {
  readonly entries: ReadonlyMap<string, number> = new Map();
}

const registry = new Registry();

function record(target: any, url: string): void {
  target.entries.set(url, Date.now());
}

createServer((request, response) => {
  record(registry, request.url ?? '');
  response.end();
}).listen(8080);
