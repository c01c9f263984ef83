import { createServer } from 'node:http';

const urls: string[] = [];
const listeners: ((url: string) => number)[] = [];

function on(listener: (url: string) => number): void {
  listeners.push(listener);
}

on((url) => urls.push(url));

createServer((request, response) => {
  const count = listeners.map((listener) => listener(request.url ?? '')).join();
  response.end(`${count} ${urls.at(-1) ?? ''}`);
}).listen(0);
