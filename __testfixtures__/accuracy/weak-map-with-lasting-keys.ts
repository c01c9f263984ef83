import { createServer } from 'node:http';

// The keys are functions that are made once, as the module loads: no entry ever goes.
const memorized = new WeakMap<object, Map<string, string>>();

function remember(fn: (params: { url: string }) => string): (params: { url: string }) => string {
  return (params) => {
    const key = JSON.stringify(params);
    if (!memorized.has(fn)) {
      memorized.set(fn, new Map());
    }
    if (!memorized.get(fn)?.has(key)) {
      memorized.get(fn)?.set(key, fn(params));
    }
    return memorized.get(fn)?.get(key) ?? '';
  };
}

const render = remember(({ url }) => `<h1>${url}</h1>`);

createServer((request, response) => {
  response.end(render({ url: request.url ?? '' }));
}).listen(0);
