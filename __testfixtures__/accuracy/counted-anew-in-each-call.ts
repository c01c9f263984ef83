// `attempt` starts again with each request: it limits what one of them adds.
import { createServer } from 'node:http';

const MAX_ATTEMPTS = 3;
const times: number[] = [];

async function load(url: string): Promise<string> {
  let attempt = 0;
  while (attempt < MAX_ATTEMPTS) {
    attempt++;
    times.push(Date.now());
    const response = await fetch(url);
    if (response.ok) return await response.text();
  }
  return '';
}

createServer(async (request, response) => {
  response.end((await load(request.url ?? '')) + String(times[0]));
}).listen(8080);
