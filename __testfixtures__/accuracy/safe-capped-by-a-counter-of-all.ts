import { createServer } from 'node:http';

const MAX_STATES = 4096;
const overflow = { bytes: 0 };
const states = new Map<string, Map<string, { bytes: number }>>();
let count = 0;

/** A part is made only where another state fits. */
function getState(method: string, path: string): { bytes: number } {
  let byPath = states.get(method);
  if (!byPath) {
    if (count >= MAX_STATES) {
      return overflow;
    }
    byPath = new Map();
    states.set(method, byPath);
  }
  let state = byPath.get(path);
  if (!state) {
    if (count >= MAX_STATES) {
      return overflow;
    }
    state = { bytes: 0 };
    byPath.set(path, state);
    count++;
  }
  return state;
}

createServer((request, response) => {
  getState(request.method ?? '', request.url ?? '').bytes += Number(request.headers['content-length']);
  response.end();
}).listen(80);
