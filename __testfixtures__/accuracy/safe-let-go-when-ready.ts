import { createServer } from 'node:http';

let waiting: string[] | null = [];

process.once('message', () => {
  for (const path of waiting ?? []) process.stdout.write(path);
  waiting = null;
});

/** What comes before the program is ready. */
createServer((request, response) => {
  if (waiting && request.url) waiting.push(request.url);
  response.end();
}).listen(8080);
