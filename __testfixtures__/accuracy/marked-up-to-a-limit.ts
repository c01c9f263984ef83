import { createServer } from 'node:http';

// Only the first hundred are marked.
const marked: Record<string, boolean> = {};
const limit = 100;
let count = 0;

function mark(id: string): void {
  if (count >= limit) {
    console.warn(id);
  } else {
    count++;
    marked[id] = true;
  }
}

createServer((request, response) => {
  mark(request.url ?? '');
  response.end(String(marked['/']));
}).listen(8080);
