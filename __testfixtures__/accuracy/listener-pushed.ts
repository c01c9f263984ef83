import { createServer } from 'node:http';

const handlers: (() => void)[] = [];

function onTick(handler: () => void): void {
  handlers.push(handler);
}

setInterval(() => {
  for (const handler of handlers) handler();
}, 1000);

class Page {
  ticks = 0;

  constructor() {
    onTick(() => this.ticks++);
  }
}

createServer((_request, response) => {
  const page = new Page();
  response.end(String(page.ticks));
});
