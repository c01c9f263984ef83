import { createServer } from 'node:http';

const titles = new Map<string, string>();

class Shape {
  static title(id: string): string {
    let title = titles.get(id);
    if (title === undefined) {
      title = this.name + id;
      titles.set(id, title);
    }
    return title;
  }
}

const withColour = (base: typeof Shape) => class extends base {};
const Coloured = withColour(Shape);

createServer((req, res) => {
  const made = req.method === 'GET' ? Shape : Coloured;
  res.end(made.title(req.url ?? ''));
}).listen(3000);
