import { readdirSync, readFileSync } from 'node:fs';
class Files {
  private paths: Record<string, string> = {};
  private contents: Record<string, Buffer> = {};
  constructor(folder: string) {
    for (const name of readdirSync(folder)) this.paths[name] = `${folder}/${name}`;
  }
  get(name: string): Buffer | undefined {
    const known = this.contents[name];
    if (known) return known;
    const path = this.paths[name];
    if (!path) return undefined;
    return (this.contents[name] = readFileSync(path));
  }
}
const files = new Files('public');
export const handle = (request: { path: string }, response: { send(body: unknown): void }): void => response.send(files.get(request.path));
