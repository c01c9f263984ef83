import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const trace: { path: string; line: string }[] = [];

/** The file is read anew for each request. */
createServer((request, response) => {
  const lines = createInterface({ input: createReadStream('./page.txt') });
  lines.on('line', (line: string) => {
    trace.push({ path: request.url ?? '', line });
  });
  lines.once('close', () => response.end(trace[0]?.line));
}).listen(8080);
