import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';

class Files {
  private readonly paths: Record<string, string> = {};
  private readonly meta: Record<string, { readonly path: string }> = {};

  constructor(folder: string) {
    this.list(folder);
    setInterval(() => this.list(folder), 60_000);
  }

  private list(folder: string): void {
    for (const name of readdirSync(folder)) this.paths[name] = `${folder}/${name}`;
  }

  /** Names that are not in the folder do not get as far as the memo. */
  getMeta(url: string): object | undefined {
    const known = this.meta[url];
    if (known) return known;
    const path = this.paths[url];
    if (!path) return undefined;
    return (this.meta[url] = { path });
  }
}

const files = new Files('public');

createServer((req, res) => {
  res.end(JSON.stringify(files.getMeta(req.url ?? '')));
}).listen(8080);
