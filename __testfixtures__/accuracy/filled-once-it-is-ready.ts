// What waits until everything is ready runs again and again afterwards.
import { createServer } from 'node:http';

let isReady = false;
const seen = new Map<string, number>();

function start(): void {
  isReady = true;
}

function note(url: string): void {
  if (!isReady) return;
  keep(url);
}

function keep(url: string): void {
  seen.set(url, (seen.get(url) ?? 0) + 1);
}

start();
createServer((request, response) => {
  note(request.url ?? '');
  response.end();
}).listen(8080);
