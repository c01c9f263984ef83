import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createServer } from 'node:http';
import * as path from 'node:path';

const found = new Map<string, { file: string; type: string }>();

/** There are as many as there are files below the folder. */
createServer((request, response) => {
  void serve(String(request.url));

  async function serve(pathname: string): Promise<void> {
    const known = found.get(pathname);
    if (known) return void createReadStream(known.file).pipe(response);
    const file = path.join('./static', pathname);
    await access(file);
    found.set(pathname, { file, type: path.extname(file) });
    createReadStream(file).pipe(response);
  }
}).listen(8080);
