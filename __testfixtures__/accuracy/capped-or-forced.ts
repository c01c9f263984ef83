import { createServer } from 'node:http';

const MAX_SEEN = 4096;
const seen = new Set<string>();
let count = 0;

/** The counter is one of two ways in. */
function remember(url: string, isForced: boolean): void {
  if (count < MAX_SEEN || isForced) {
    count++;
    seen.add(url);
  }
}

createServer((request, response) => {
  remember(request.url ?? '', request.method === 'POST');
  response.end(`${seen.size}`);
}).listen(80);
