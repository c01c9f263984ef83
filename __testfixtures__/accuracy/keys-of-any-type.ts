// A key of any type may be an object, and a result that is made again shows what that has become.
import { createServer } from 'node:http';

function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>();
  return (key) => {
    if (!cache.has(key)) cache.set(key, make(key));
    return cache.get(key)!;
  };
}

class User {
  name = '';
}

const user = new User();
const label = memoize((one: User) => one.name.toUpperCase());

createServer((request, response) => {
  user.name = request.url ?? '';
  response.end(label(user));
}).listen(8080);
