import { createServer } from 'node:http';

// The first hundred are dealt with at once; all that come later are marked, and the marks stay.
const queued: Record<string, boolean> = {};
const limit = 100;
let atOnce = 0;

function connect(id: string): void {
  if (atOnce < limit) {
    atOnce++;
  } else {
    queued[id] = true;
  }
}

createServer((request, response) => {
  connect(request.url ?? '');
  response.end(String(queued['/']));
}).listen(8080);
