import { stat } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const times: Record<string, number> = {};

/** There are as many as there are files, whoever asks for them. */
createServer((request, response) => {
  const sheet = join('./styles', String(request.url).replace('.css', '.styl'));
  stat(sheet, (error, found) => {
    if (error) return response.end();
    times[sheet] = found.mtimeMs;
    response.end(String(times[sheet]));
  });
}).listen(8080);
