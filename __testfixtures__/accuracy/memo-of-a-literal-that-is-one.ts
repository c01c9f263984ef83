import { createServer } from 'node:http';

const titles = new Map<string, string>();

const shape = {
  join(id: string): string {
    return `shape:${id.trim()}`;
  },
  title(id: string): string {
    let title = titles.get(id);
    if (title === undefined) {
      title = this.join(id);
      titles.set(id, title);
    }
    return title;
  },
};

createServer((req, res) => {
  res.end(shape.title(req.url ?? ''));
}).listen(3000);
