import { createServer } from 'node:http';
import { CacheableMemory } from '@cacheable/memory';

const answers = new CacheableMemory({ ttl: '1h' });

createServer((request, response) => {
  const url = request.url ?? '';
  let answer = answers.get<string>(url);
  if (answer === undefined) {
    answer = url.toUpperCase();
    answers.set(url, answer);
  }
  response.end(answer);
}).listen(8080);
