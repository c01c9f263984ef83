// A key of any type is a text where all that the helper is given takes texts.
import { createServer } from 'node:http';

function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>();
  return (key) => {
    if (!cache.has(key)) cache.set(key, make(key));
    return cache.get(key)!;
  };
}

const upper = memoize((text: string) => text.toUpperCase());

createServer((request, response) => {
  response.end(upper(request.url ?? ''));
}).listen(8080);
