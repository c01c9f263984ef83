import { createServer } from 'node:http';

class Shape {
  static titles = new Map<string, string>();
  static readonly separator: string = ':';

  static join(id: string): string {
    return this.separator + id.trim();
  }

  static title(id: string): string {
    let title = this.titles.get(id);
    if (title === undefined) {
      title = this.join(id);
      this.titles.set(id, title);
    }
    return title;
  }
}

class Square extends Shape {}

createServer((req, res) => {
  const made = req.method === 'GET' ? Shape : Square;
  res.end(made.title(req.url ?? ''));
}).listen(3000);
